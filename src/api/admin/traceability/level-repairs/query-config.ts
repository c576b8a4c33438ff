import type { AdminTraceabilityRepair } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const repairFields: (keyof AdminTraceabilityRepair)[] = [
  "id",
  "kind",
  "inventory_item_id",
  "item",
  "location_id",
  "location",
  "quantity_before",
  "quantity_after",
  "claim_id",
  "documents",
  "lot_names",
  "reason",
  "actor_id",
  "actor_name",
  "created_at",
]

export const repairsConfig: QueryConfig = { key: "repairs", defaults: repairFields }
