import type { UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const OperationBreadcrumb = lazyPagePart((pages) => pages.OperationBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <OperationBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage((pages) => pages.OperationPage)
