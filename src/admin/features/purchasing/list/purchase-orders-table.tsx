import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { usePurchaseOrders } from "../../../hooks/api/purchasing"
import { useListQuery } from "../../../hooks/use-list-query"
import { usePurchaseOrderColumns } from "./use-purchase-order-columns"
import { usePurchaseOrderFilters } from "./use-purchase-order-filters"

export const PurchaseOrdersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = usePurchaseOrderColumns()
  const filters = usePurchaseOrderFilters()
  const query = useListQuery(["state", "supplier_id", "location_id"])
  const { purchase_orders, count, isPending, error } = usePurchaseOrders(query)
  return (
    <ListTable
      texts="purchasing"
      data={purchase_orders}
      columns={columns}
      filters={filters}
      rowCount={count}
      isLoading={isPending}
      error={error}
      rowHref={(order) => `/traceability/purchase-orders/${order.id}`}
      actions={[
        { label: t("purchasing.suppliers.title"), to: "/traceability/suppliers" },
        { label: t("common.actions.create"), to: `create${search}` },
      ]}
    />
  )
}
