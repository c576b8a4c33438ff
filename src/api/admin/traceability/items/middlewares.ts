import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { itemsParams } from "./validators"

const items = routesOf("/admin/traceability/items", "item_tracking")

export const itemsMiddlewares: MiddlewareRoute[] = [items.get("", { query: itemsParams })]
