import { lazyPart } from "../../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./edit-bill-of-materials-page").then((file) => file.EditBillOfMaterialsPage)
)
