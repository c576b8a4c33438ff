import { Breadcrumb } from "../../../../components/breadcrumb"
import { lazyPagePart } from "../../../../components/lazy/lazy-page-part"

export const handle = { breadcrumb: () => <Breadcrumb label="menu.traceability" /> }

export default lazyPagePart((pages) => pages.CreateOperationTypePage)
