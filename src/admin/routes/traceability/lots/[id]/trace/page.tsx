import { Breadcrumb } from "../../../../../components/breadcrumb"
import { lazyPage } from "../../../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => <Breadcrumb label="trace.crumb" /> }

export default lazyPage((pages) => pages.LotTracePage)
