import { Breadcrumb } from "../../../../../components/breadcrumb"
import { LotLoader } from "../components/lot-loader"
import { TraceSection } from "./components/trace-section"

const LotTracePage = () => <LotLoader>{(lot) => <TraceSection key={lot.id} lot={lot} />}</LotLoader>

export const handle = { breadcrumb: () => <Breadcrumb label="trace.title" /> }

export default LotTracePage
