import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { usePurchaseOrders } from "../../../../hooks/api/purchasing"
import { useListQuery } from "../../../../hooks/use-list-query"
import { usePurchaseOrderColumns } from "./use-purchase-order-columns"
import { usePurchaseOrderFilters } from "./use-purchase-order-filters"

const PAGE_SIZE = 20

export const PurchaseOrdersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = usePurchaseOrderColumns()
  const filters = usePurchaseOrderFilters()
  const query = useListQuery(["state", "supplier_id", "location_id"], PAGE_SIZE)
  const { purchase_orders, count, isPending, error } = usePurchaseOrders(query)
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={purchase_orders}
      columns={columns}
      filters={filters}
      rowCount={count}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      getRowId={(order) => order.id}
      rowHref={(order) => `/traceability/purchase-orders/${order.id}`}
      heading={t("purchasing.title")}
      subHeading={t("purchasing.subtitle")}
      actions={[
        { label: t("purchasing.suppliers.title"), to: "/traceability/suppliers" },
        { label: t("common.actions.create"), to: `create${search}` },
      ]}
      emptyState={{
        empty: { heading: t("purchasing.empty.title"), description: t("purchasing.empty.description") },
        filtered: { heading: t("purchasing.noResults.title"), description: t("purchasing.noResults.description") },
      }}
    />
  )
}
