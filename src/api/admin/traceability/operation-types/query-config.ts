import type { AdminTraceabilityOperationType } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const operationTypeFields: (keyof AdminTraceabilityOperationType)[] = [
  "id",
  "code",
  "name",
  "reference_prefix",
  "next_reference",
  "stock_location_id",
  "location_name",
  "is_default",
  "archived_at",
  "created_at",
  "updated_at",
  "deleted_at",
  "use_create_lots",
  "use_existing_lots",
  "add_to_lots",
  "buy_back",
  "create_component_lots",
  "backorder_policy",
  "reservation",
  "require_scan",
  "over_receipt_tolerance",
]

export const operationTypeConfig: QueryConfig = {
  key: "operation_type",
  defaults: operationTypeFields,
}
export const operationTypesConfig: QueryConfig = {
  key: "operation_types",
  defaults: operationTypeFields,
}
