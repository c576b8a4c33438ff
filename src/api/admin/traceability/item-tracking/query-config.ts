import type { AdminTraceabilityItemTracking } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const itemTrackingFields: (keyof AdminTraceabilityItemTracking)[] = [
  "inventory_item_id",
  "lot_count",
  "inventory_item",
  "tracking",
  "capture",
  "number_prefix",
  "number_padding",
  "next_number",
  "sequence_set_at",
  "removal_strategy",
  "use_expiration",
  "expiration_days",
  "best_before_days",
  "removal_days",
  "alert_days",
  "warranty_days",
]

export const itemTrackingsConfig: QueryConfig = {
  key: "item_trackings",
  defaults: itemTrackingFields,
}
