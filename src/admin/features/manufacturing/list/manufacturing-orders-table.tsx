import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { useLotScopeChip } from "../../../components/tables/use-lot-scope-chip"
import { useManufacturingOrders } from "../../../hooks/api/manufacturing"
import { useListQuery } from "../../../hooks/use-list-query"
import { type ManyCommand, useManySelection } from "../../many/use-many-selection"
import { useManufacturingColumns } from "./use-manufacturing-columns"
import { useManufacturingFilters } from "./use-manufacturing-filters"
import { useMergeCommand } from "./use-merge-command"

const COMMANDS: ManyCommand[] = [
  { action: "confirm", command: "confirm", shortcut: "c" },
  { action: "reserve", command: "reserve", shortcut: "r" },
  { action: "produce", command: "produce-all", shortcut: "p" },
  { action: "cancel", command: "cancel", shortcut: "x" },
]

export const ManufacturingOrdersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = useManufacturingColumns()
  const filters = useManufacturingFilters()
  const query = useListQuery(["state", "open", "due", "location_id", "inventory_item_id", "lot_id"])
  const { manufacturing_orders, count, isPending, error } = useManufacturingOrders(query)
  const many = useManySelection({
    path: "/admin/traceability/manufacturing-orders",
    rowsKey: "manufacturing_orders",
    page: "/traceability/manufacturing-orders",
    query,
    rows: manufacturing_orders,
    commands: COMMANDS,
  })
  const merge = useMergeCommand(many.clear)
  return (
    <ListTable
      texts="manufacturing"
      data={manufacturing_orders}
      columns={columns}
      filters={filters}
      rowCount={count}
      isLoading={isPending}
      error={error}
      filterBarContent={useLotScopeChip()}
      rowHref={(order) => `/traceability/manufacturing-orders/${order.id}`}
      rowSelection={many.selection}
      commands={[...many.commands, merge]}
      actions={[
        { label: t("boms.title"), to: "/traceability/bills-of-materials" },
        { label: t("common.actions.create"), to: `create${search}` },
      ]}
    />
  )
}
