import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"

/** Whoever sees serial numbers sees where they are not checked. */
const health = routesOf("/admin/traceability/health", "stock_lot")

export const healthMiddlewares: MiddlewareRoute[] = [health.get("")]
