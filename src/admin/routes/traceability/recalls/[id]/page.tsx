import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const RecallBreadcrumb = lazyPart(() =>
  import("../../../../features/recalls/detail/recall-breadcrumb").then(
    (file) => file.RecallBreadcrumb
  )
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RecallBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage(() => import("./recall-page").then((file) => file.RecallPage))
