import type { AdminTraceabilityFailingBatch } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const batchFields: (keyof AdminTraceabilityFailingBatch)[] = [
  "lot_id",
  "lot_name",
  "inventory_item_id",
  "item",
  "role",
  "supplier",
  "units",
  "failures",
  "rate",
  "least_rate",
  "months",
]

export const failureRateConfig: QueryConfig = { key: "batches", defaults: batchFields }
