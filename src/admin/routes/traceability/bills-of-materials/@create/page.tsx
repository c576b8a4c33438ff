import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./create-bill-of-materials-page").then((file) => file.CreateBillOfMaterialsPage)
)
