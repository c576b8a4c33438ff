import { lazyPart } from "../../../../components/lazy/lazy-part"

export default lazyPart(() => import("./create-lot-page").then((file) => file.CreateLotPage))
