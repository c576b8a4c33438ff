import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { useManufacturingOrders } from "../../../../hooks/api/manufacturing"
import { useListQuery } from "../../../../hooks/use-list-query"
import { useManufacturingColumns } from "./use-manufacturing-columns"
import { useManufacturingFilters } from "./use-manufacturing-filters"
import { useMergeSelection } from "./use-merge-selection"

const PAGE_SIZE = 20

export const ManufacturingOrdersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = useManufacturingColumns()
  const filters = useManufacturingFilters()
  const query = useListQuery(["state", "location_id", "inventory_item_id"], PAGE_SIZE)
  const { manufacturing_orders, count, isPending, error } = useManufacturingOrders(query)
  const merge = useMergeSelection()
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={manufacturing_orders}
      columns={columns}
      filters={filters}
      rowCount={count}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      getRowId={(order) => order.id}
      rowHref={(order) => `/traceability/manufacturing-orders/${order.id}`}
      heading={t("manufacturing.title")}
      subHeading={t("manufacturing.subtitle")}
      rowSelection={merge.selection}
      commands={merge.commands}
      actions={[
        { label: t("boms.title"), to: "/traceability/bills-of-materials" },
        { label: t("common.actions.create"), to: `create${search}` },
      ]}
      emptyState={{
        empty: { heading: t("manufacturing.empty.title"), description: t("manufacturing.empty.description") },
        filtered: { heading: t("manufacturing.noResults.title"), description: t("manufacturing.noResults.description") },
      }}
    />
  )
}
