import { lazyPage } from "../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => "Suppliers" }

export default lazyPage(() => import("./suppliers-page").then((file) => file.SuppliersPage))
