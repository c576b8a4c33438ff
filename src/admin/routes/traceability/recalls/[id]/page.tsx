import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const RecallBreadcrumb = lazyPagePart((pages) => pages.RecallBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RecallBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage((pages) => pages.RecallPage)
