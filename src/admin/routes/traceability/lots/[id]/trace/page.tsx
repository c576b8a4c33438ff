import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { LotLoader } from "../../../../../features/lots/detail/lot-loader"
import { TraceSection } from "../../../../../features/trace/trace-section"

const LotTracePage = () => <LotLoader>{(lot) => <TraceSection key={lot.id} lot={lot} />}</LotLoader>

export const handle = { breadcrumb: () => <Breadcrumb label="trace.crumb" /> }

export default withHealthBanner(LotTracePage)
