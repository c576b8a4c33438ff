import type {
  AdminTraceabilityOpeningStock,
  AdminTraceabilityOpeningStockHead,
} from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const headFields: (keyof AdminTraceabilityOpeningStockHead)[] = [
  "id",
  "reference",
  "state",
  "mode",
  "location_id",
  "location_name",
  "note",
  "is_running",
  "chunks",
  "rows",
  "created_at",
  "created_by",
  "created_by_name",
  "done_at",
  "done_by",
  "done_by_name",
  "undone_at",
  "undone_by",
  "undone_by_name",
  "undo_reason",
]

const runFields: (keyof AdminTraceabilityOpeningStock)[] = [...headFields, "lines"]

export const openingStockRunsConfig: QueryConfig = {
  key: "opening_stock_runs",
  defaults: headFields,
}
export const openingStockConfig: QueryConfig = { key: "opening_stock", defaults: runFields }
