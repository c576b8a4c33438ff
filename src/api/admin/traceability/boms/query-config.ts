import type { AdminTraceabilityBom } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const bomFields: (keyof AdminTraceabilityBom)[] = [
  "id",
  "inventory_item_id",
  "sku",
  "title",
  "quantity",
  "consumption",
  "note",
  "labour_cost",
  "labour_currency_code",
  "created_at",
  "updated_at",
  "lines",
]

export const bomConfig: QueryConfig = { key: "bom", defaults: bomFields }
export const bomsConfig: QueryConfig = { key: "boms", defaults: bomFields }
