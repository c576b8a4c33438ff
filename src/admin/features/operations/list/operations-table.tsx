import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { useLotScopeChip } from "../../../components/tables/use-lot-scope-chip"
import { useOperations } from "../../../hooks/api/operations"
import { useListQuery } from "../../../hooks/use-list-query"
import { type ManyCommand, useManySelection } from "../../many/use-many-selection"
import { usePickingListCommand } from "../../packing/picking-list/use-picking-list-command"
import { useOperationColumns } from "./use-operation-columns"
import { useOperationFilters } from "./use-operation-filters"

const FILTERS = ["state", "open", "due", "missing_numbers", "location_id"]
/** Set by the tabs, and by links of other pages. */
const SCOPES = ["code", "order_id", "purchase_order_id", "lot_id"]

const COMMANDS: ManyCommand[] = [
  { action: "confirm", command: "confirm", shortcut: "c" },
  { action: "reserve", command: "reserve", shortcut: "r" },
  { action: "validate", command: "validate", shortcut: "v" },
  { action: "cancel", command: "cancel", shortcut: "x" },
]

export const OperationsTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const query = useListQuery([...FILTERS, ...SCOPES])
  const columns = useOperationColumns()
  const filters = useOperationFilters()
  const { operations, count, count_is_exact, isLoading, error } = useOperations(query)
  const many = useManySelection({
    path: "/admin/traceability/operations",
    rowsKey: "operations",
    page: "/traceability/operations",
    query,
    rows: operations,
    commands: COMMANDS,
  })
  const pickingList = usePickingListCommand()
  return (
    <ListTable
      texts="operations"
      data={operations}
      columns={columns}
      filters={filters}
      rowCount={count}
      isExact={count_is_exact}
      rowHref={(operation) => `/traceability/operations/${operation.id}`}
      isLoading={isLoading}
      error={error}
      rowSelection={many.selection}
      commands={[pickingList, ...many.commands]}
      filterBarContent={useLotScopeChip()}
      actions={[
        { label: t("count.action"), to: "/traceability/count" },
        { label: t("operations.create.action"), to: `create${search}` },
      ]}
    />
  )
}
