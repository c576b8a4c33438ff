import type { AdminTraceabilitySupplier } from "../../../../types/http"
import type { QueryConfig } from "../../../utils/select-fields"

const supplierFields: (keyof AdminTraceabilitySupplier)[] = [
  "id",
  "name",
  "email",
  "phone",
  "note",
  "metadata",
  "created_at",
  "updated_at",
  "deleted_at",
]

export const supplierConfig: QueryConfig = { key: "supplier", defaults: supplierFields }
export const suppliersConfig: QueryConfig = { key: "suppliers", defaults: supplierFields }
