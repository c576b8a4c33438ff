import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const BomBreadcrumb = lazyPagePart((pages) => pages.BomBreadcrumb)

export const handle = {
  breadcrumb: (match?: UIMatch) => <BomBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage((pages) => pages.BillOfMaterialsPage)
