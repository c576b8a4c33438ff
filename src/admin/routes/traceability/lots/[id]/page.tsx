import type { UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const LotBreadcrumb = lazyPart(() =>
  import("../../../../features/lots/detail/lot-breadcrumb").then((file) => file.LotBreadcrumb)
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LotBreadcrumb id={params.id ?? ""} />,
}

export default lazyPage(() => import("./lot-page").then((file) => file.LotPage))
