import { lazyPage } from "../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => "Suppliers" }

export default lazyPage((pages) => pages.SuppliersPage)
