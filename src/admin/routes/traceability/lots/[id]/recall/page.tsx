import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { LotLoader } from "../../../../../features/lots/detail/lot-loader"
import { RecallPreview } from "../../../../../features/recalls/preview/recall-preview"

const LotRecallPage = () => (
  <LotLoader>{({ id, name }) => <RecallPreview source={{ kind: "lots", id, name }} />}</LotLoader>
)

export const handle = { breadcrumb: () => <Breadcrumb label="trace.recall.title" /> }

export default withHealthBanner(LotRecallPage)
