import type { AdminTraceabilitySuspicion } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const suspicionFields: (keyof AdminTraceabilitySuspicion)[] = [
  "id",
  "lot_id",
  "lot_name",
  "inventory_item_id",
  "item",
  "kind",
  "reason",
  "reference",
  "order_id",
  "order_display_id",
  "stops",
  "reported_by",
  "reported_by_name",
  "times",
  "last_seen_at",
  "cleared_at",
  "cleared_by",
  "cleared_by_name",
  "cleared_reason",
  "created_at",
]

export const suspicionsConfig: QueryConfig = { key: "suspicions", defaults: suspicionFields }
