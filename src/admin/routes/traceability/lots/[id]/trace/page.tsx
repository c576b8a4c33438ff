import type { UIMatch } from "react-router-dom"
import { LotBreadcrumb } from "../components/lot-breadcrumb"
import { LotLoader } from "../components/lot-loader"
import { ReportSection } from "./components/report-section"

const LotTracePage = () => <LotLoader>{(lot) => <ReportSection lot={lot} />}</LotLoader>

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LotBreadcrumb id={params.id ?? ""} page="trace.title" />,
}

export default LotTracePage
