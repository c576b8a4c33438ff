import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./create-supplier-page").then((file) => file.CreateSupplierPage)
)
