import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./create-manufacturing-order-page").then((file) => file.CreateManufacturingOrderPage)
)
