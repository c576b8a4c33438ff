import type { UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const OperationBreadcrumb = lazyPart(() =>
  import("../../../../features/operations/detail/operation-breadcrumb").then(
    (file) => file.OperationBreadcrumb
  )
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <OperationBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage(() => import("./operation-page").then((file) => file.OperationPage))
