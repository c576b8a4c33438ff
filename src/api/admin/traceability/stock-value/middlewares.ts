import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { lotValueParams, stockValueParams } from "./validators"

const value = routesOf("/admin/traceability", "traceability_value")

export const stockValueMiddlewares: MiddlewareRoute[] = [
  value.get("/stock-value", { query: stockValueParams }),
  value.get("/lots/:id/value", { query: lotValueParams }),
]
