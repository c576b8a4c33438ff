import type { AdminTraceabilityOperationType } from "../../../../types/http"
import { OPERATION_RULES } from "../../../../types/operation-rules"
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
  ...OPERATION_RULES,
]

export const operationTypeConfig: QueryConfig = {
  key: "operation_type",
  defaults: operationTypeFields,
}
export const operationTypesConfig: QueryConfig = {
  key: "operation_types",
  defaults: operationTypeFields,
}
