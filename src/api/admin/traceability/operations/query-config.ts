import type {
  AdminTraceabilityOperation,
  AdminTraceabilityOperationHead,
  AdminTraceabilityOperationSummary,
} from "../../../../types/http"
import { OPERATION_RULES } from "../../../../types/operation-rules"
import type { QueryConfig } from "../../../utils/select-fields"

const headFields: (keyof AdminTraceabilityOperationHead)[] = [
  "id",
  "reference",
  "code",
  "state",
  "type_name",
  "operation_type_id",
  "stock_location_id",
  "from_location_id",
  "from_name",
  "to_location_id",
  "to_name",
  "partner_name",
  "order_id",
  "order_display_id",
  "sales_channel_id",
  "country_code",
  "customer_group_ids",
  "fulfillment_id",
  "return_id",
  "purchase_order_id",
  "purchase_order_reference",
  "manufacturing_order_id",
  "service_case_id",
  "is_service",
  "backorder_of_id",
  "return_of_id",
  "counterpart_id",
  "scheduled_at",
  "done_at",
  "done_by",
  "done_by_name",
  "created_by",
  "created_at",
  "updated_at",
  "deleted_at",
  "assigned_by_hand",
  "note",
  "keeps_level",
  "undone_at",
  "undone_by",
  "undone_by_name",
  "undo_reason",
]

const summaryFields: (keyof AdminTraceabilityOperationSummary)[] = [
  ...headFields,
  "demand",
  "assigned",
  "done_quantity",
  "claim_id",
]

const operationFields: (keyof AdminTraceabilityOperation)[] = [
  ...headFields,
  ...OPERATION_RULES,
  "backorder_of",
  "backorders",
  "family",
  "announced",
  "lost_reservations",
  "lines",
]

export const operationsConfig: QueryConfig = { key: "operations", defaults: summaryFields }
export const operationConfig: QueryConfig = { key: "operation", defaults: operationFields }
