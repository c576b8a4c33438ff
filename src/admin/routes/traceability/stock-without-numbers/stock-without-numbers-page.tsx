import { UntrackedStockTable } from "../../../features/to-do/untracked-stock-table"

export const StockWithoutNumbersPage = () => <UntrackedStockTable />
