import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

export const handle = { breadcrumb: () => "Traceability" }

export default lazyPagePart((pages) => pages.CreateOperationTypePage)
