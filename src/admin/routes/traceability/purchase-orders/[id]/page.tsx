import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const PurchaseOrderBreadcrumb = lazyPart(() =>
  import("../../../../features/purchasing/detail/purchase-order-breadcrumb").then(
    (file) => file.PurchaseOrderBreadcrumb
  )
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <PurchaseOrderBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage(() =>
  import("./purchase-order-page").then((file) => file.PurchaseOrderPage)
)
