import type { AdminTraceabilityShelfLifeRule } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const ruleFields: (keyof AdminTraceabilityShelfLifeRule)[] = [
  "id",
  "inventory_item_id",
  "item",
  "buyer",
  "buyer_id",
  "buyer_name",
  "min_days",
  "min_percent",
  "note",
  "created_by",
  "created_by_name",
  "created_at",
  "updated_at",
]
export const rulesConfig: QueryConfig = { key: "shelf_life_rules", defaults: ruleFields }
