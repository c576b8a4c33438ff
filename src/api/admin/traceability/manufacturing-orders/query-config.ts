import type {
  AdminTraceabilityManufacturedUnit,
  AdminTraceabilityManufacturingOrder,
  AdminTraceabilityManufacturingOrderSummary,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const orderSummaryFields: (keyof AdminTraceabilityManufacturingOrderSummary)[] = [
  "id",
  "reference",
  "family_reference",
  "family_position",
  "inventory_item_id",
  "sku",
  "title",
  "tracking",
  "quantity",
  "produced_quantity",
  "bom_id",
  "consumption",
  "split_serials",
  "location_id",
  "location_name",
  "operation_id",
  "operation_state",
  "state",
  "merged_into_id",
  "lot",
  "lot_count",
  "scheduled_at",
  "done_at",
  "done_by",
  "done_by_name",
  "created_by",
  "created_at",
  "updated_at",
  "deleted_at",
]

const orderFields: (keyof AdminTraceabilityManufacturingOrder)[] = [
  ...orderSummaryFields,
  "operation",
  "backorders",
]

const unitFields: (keyof AdminTraceabilityManufacturedUnit)[] = [
  "components",
  "lot_id",
  "name",
  "role",
]

export const manufacturingOrdersConfig: QueryConfig = {
  key: "manufacturing_orders",
  defaults: orderSummaryFields,
}
export const manufacturingOrderConfig: QueryConfig = {
  key: "manufacturing_order",
  defaults: orderFields,
}
export const unitsConfig: QueryConfig = { key: "units", defaults: unitFields }
