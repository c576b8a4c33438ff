import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const PurchaseOrderBreadcrumb = lazyPagePart((pages) => pages.PurchaseOrderBreadcrumb)

export const handle = {
  breadcrumb: (match?: UIMatch) => <PurchaseOrderBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage((pages) => pages.PurchaseOrderPage)
