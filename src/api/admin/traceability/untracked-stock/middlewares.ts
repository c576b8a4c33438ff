import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { untrackedStockParams } from "./validators"

const untrackedStock = routesOf("/admin/traceability/untracked-stock", "item_tracking")

export const untrackedStockMiddlewares: MiddlewareRoute[] = [
  untrackedStock.get("", { query: untrackedStockParams }),
]
