import { lazyPart } from "../../../../components/lazy/lazy-part"

export const handle = { breadcrumb: () => "Traceability" }

export default lazyPart(() =>
  import("./create-operation-type-page").then((file) => file.CreateOperationTypePage)
)
