import { Breadcrumb } from "../../../../../components/breadcrumb"
import { lazyPage } from "../../../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => <Breadcrumb label="trace.crumb" /> }

export default lazyPage(() => import("./lot-trace-page").then((file) => file.LotTracePage))
