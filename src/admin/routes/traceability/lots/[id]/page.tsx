import type { UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const LotBreadcrumb = lazyPagePart((pages) => pages.LotBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LotBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage((pages) => pages.LotPage)
