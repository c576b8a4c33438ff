import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

export default lazyPagePart((pages) => pages.CreatePurchaseOrderPage)
