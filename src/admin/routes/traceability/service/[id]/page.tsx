import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const CaseBreadcrumb = lazyPart(() =>
  import("../../../../features/service/detail/case-breadcrumb").then((file) => file.CaseBreadcrumb)
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <CaseBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage(() => import("./service-case-page").then((file) => file.ServiceCasePage))
