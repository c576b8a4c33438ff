import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"

/** Whoever sees serial numbers sees what their other numbers are called. */
const kinds = routesOf("/admin/traceability/identifier-kinds", "stock_lot")

export const identifierKindsMiddlewares: MiddlewareRoute[] = [kinds.get("")]
