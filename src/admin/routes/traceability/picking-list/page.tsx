import { Breadcrumb } from "../../../components/breadcrumb"
import { lazyPage } from "../../../components/lazy/lazy-page"

export const handle = { breadcrumb: () => <Breadcrumb label="packing.pickingList.title" /> }

export default lazyPage((pages) => pages.PickingListPage)
