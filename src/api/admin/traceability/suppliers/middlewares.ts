import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { createSupplierBody, suppliersParams, updateSupplierBody } from "./validators"

const SUPPLIERS = "/admin/traceability/suppliers"
const policy = (operation: string) => [{ resource: "traceability_supplier", operation }]

export const suppliersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: SUPPLIERS,
    middlewares: [validateQuery(suppliersParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: SUPPLIERS,
    middlewares: [validateAndTransformBody(createSupplierBody)],
    policies: policy("create"),
  },
  { methods: ["GET"], matcher: `${SUPPLIERS}/:id`, policies: policy("read") },
  {
    methods: ["POST"],
    matcher: `${SUPPLIERS}/:id`,
    middlewares: [validateAndTransformBody(updateSupplierBody)],
    policies: policy("update"),
  },
  { methods: ["DELETE"], matcher: `${SUPPLIERS}/:id`, policies: policy("delete") },
]
