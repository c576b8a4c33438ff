import { Breadcrumb } from "../../../../../components/breadcrumb"
import { LotLoader } from "../components/lot-loader"
import { ReportSection } from "./components/report-section"

const LotTracePage = () => <LotLoader>{(lot) => <ReportSection lot={lot} />}</LotLoader>

export const handle = { breadcrumb: () => <Breadcrumb label="trace.title" /> }

export default LotTracePage
