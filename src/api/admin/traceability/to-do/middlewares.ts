import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"

/** Whoever sees lots sees the page; each of its numbers asks for the permission of the list behind it. */
const toDo = routesOf("/admin/traceability/to-do", "stock_lot")

export const toDoMiddlewares: MiddlewareRoute[] = [toDo.get("")]
