import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => <Breadcrumb label="purchasing.suppliers.title" /> }

export default lazyPage((pages) => pages.SuppliersPage)
