import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => <Breadcrumb label="menu.untracked" /> }

export default lazyPage((pages) => pages.StockWithoutNumbersPage)
