import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

const PackingBreadcrumb = lazyPagePart((pages) => pages.PackingBreadcrumb)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <PackingBreadcrumb id={params.id!} />,
}

export default lazyPage((pages) => pages.PackStationPage)
