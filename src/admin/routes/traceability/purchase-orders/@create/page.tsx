import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./create-purchase-order-page").then((file) => file.CreatePurchaseOrderPage)
)
