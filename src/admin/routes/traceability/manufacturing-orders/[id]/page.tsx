import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const ManufacturingBreadcrumb = lazyPagePart((pages) => pages.ManufacturingBreadcrumb)

export const handle = {
  breadcrumb: (match?: UIMatch) => <ManufacturingBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage((pages) => pages.ManufacturingOrderPage)
