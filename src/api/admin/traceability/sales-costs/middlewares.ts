import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { salesCostsParams } from "./validators"

const value = routesOf("/admin/traceability", "traceability_value")

export const salesCostsMiddlewares: MiddlewareRoute[] = [
  value.get("/sales-costs", { query: salesCostsParams }),
]
