import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const RunBreadcrumb = lazyPart(() =>
  import("../../../../features/opening-stock/run-breadcrumb").then((file) => file.RunBreadcrumb)
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RunBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage(() => import("./opening-run-page").then((file) => file.OpeningRunPage))
