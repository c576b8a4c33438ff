import type {
  AdminTraceabilityPurchaseOrder,
  AdminTraceabilityPurchaseOrderSummary,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const purchaseOrderSummaryFields: (keyof AdminTraceabilityPurchaseOrderSummary)[] = [
  "id",
  "number",
  "reference",
  "state",
  "supplier_id",
  "supplier",
  "location_id",
  "location_name",
  "currency_code",
  "exchange_rate",
  "expected_at",
  "confirmed_at",
  "created_by",
  "metadata",
  "lines",
  "created_at",
  "updated_at",
  "deleted_at",
]

const purchaseOrderFields: (keyof AdminTraceabilityPurchaseOrder)[] = [
  ...purchaseOrderSummaryFields,
  "operations",
]

export const purchaseOrdersConfig: QueryConfig = {
  key: "purchase_orders",
  defaults: purchaseOrderSummaryFields,
}
export const purchaseOrderConfig: QueryConfig = {
  key: "purchase_order",
  defaults: purchaseOrderFields,
}
