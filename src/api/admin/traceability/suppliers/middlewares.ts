import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { supplierConfig, suppliersConfig } from "./query-config"
import { createSupplierBody, suppliersParams, updateSupplierBody } from "./validators"

const suppliers = routesOf("/admin/traceability/suppliers", "traceability_supplier")

export const suppliersMiddlewares: MiddlewareRoute[] = [
  suppliers.get("", { query: suppliersParams, fields: suppliersConfig }),
  suppliers.post("", { body: createSupplierBody, operation: "create" }),
  suppliers.get("/:id", { fields: supplierConfig }),
  suppliers.post("/:id", { body: updateSupplierBody }),
  suppliers.delete("/:id"),
]
