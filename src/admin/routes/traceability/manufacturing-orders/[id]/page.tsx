import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const ManufacturingBreadcrumb = lazyPart(() =>
  import("../../../../features/manufacturing/detail/manufacturing-breadcrumb").then(
    (file) => file.ManufacturingBreadcrumb
  )
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <ManufacturingBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage(() =>
  import("./manufacturing-order-page").then((file) => file.ManufacturingOrderPage)
)
