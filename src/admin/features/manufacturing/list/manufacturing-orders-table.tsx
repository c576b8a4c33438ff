import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { LotScopeChip } from "../../../components/tables/lot-scope-chip"
import { useManufacturingOrders } from "../../../hooks/api/manufacturing"
import { useListQuery } from "../../../hooks/use-list-query"
import { useManufacturingColumns } from "./use-manufacturing-columns"
import { useManufacturingFilters } from "./use-manufacturing-filters"
import { useMergeSelection } from "./use-merge-selection"

export const ManufacturingOrdersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = useManufacturingColumns()
  const filters = useManufacturingFilters()
  const query = useListQuery(["state", "location_id", "inventory_item_id", "lot_id"])
  const { manufacturing_orders, count, isPending, error } = useManufacturingOrders(query)
  const merge = useMergeSelection()
  return (
    <ListTable
      texts="manufacturing"
      data={manufacturing_orders}
      columns={columns}
      filters={filters}
      rowCount={count}
      isLoading={isPending}
      error={error}
      filterBarContent={<LotScopeChip />}
      rowHref={(order) => `/traceability/manufacturing-orders/${order.id}`}
      rowSelection={merge.selection}
      commands={merge.commands}
      actions={[
        { label: t("boms.title"), to: "/traceability/bills-of-materials" },
        { label: t("common.actions.create"), to: `create${search}` },
      ]}
    />
  )
}
