import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const CaseBreadcrumb = lazyPagePart((pages) => pages.CaseBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <CaseBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage((pages) => pages.ServiceCasePage)
