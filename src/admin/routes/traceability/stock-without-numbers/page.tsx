import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { UntrackedStockTable } from "../../../features/to-do/untracked-stock-table"

const StockWithoutNumbersPage = () => <UntrackedStockTable />

export const handle = { breadcrumb: () => <Breadcrumb label="toDo.untracked.menu" /> }

export default withHealthBanner(StockWithoutNumbersPage)
