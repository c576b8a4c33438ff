import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const RunBreadcrumb = lazyPagePart((pages) => pages.RunBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RunBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage((pages) => pages.OpeningRunPage)
