import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { itemTrackingsConfig } from "./query-config"
import { itemTrackingBody, itemTrackingParams } from "./validators"

const traceability = routesOf("/admin/traceability", "item_tracking")

export const itemTrackingMiddlewares: MiddlewareRoute[] = [
  traceability.get("/item-tracking", { query: itemTrackingParams, fields: itemTrackingsConfig }),
  traceability.post("/item-tracking/:id", { body: itemTrackingBody }),
  traceability.post("/products/:id/item-tracking", { body: itemTrackingBody }),
]
