import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() =>
  import("./create-operation-page").then((file) => file.CreateOperationPage)
)
