import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"

const orders = routesOf("/admin/traceability/orders", "stock_operation")

export const ordersMiddlewares: MiddlewareRoute[] = [orders.get("/:id")]
