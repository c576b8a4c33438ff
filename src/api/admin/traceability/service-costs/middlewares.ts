import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { serviceCostsParams } from "./validators"

const value = routesOf("/admin/traceability", "traceability_value")

export const serviceCostsMiddlewares: MiddlewareRoute[] = [
  value.get("/service-costs", { query: serviceCostsParams }),
]
