import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { purchaseOrderConfig, purchaseOrdersConfig } from "./query-config"
import { announcedParams, announceNumbersBody } from "./[id]/announcements/validators"
import {
  createPurchaseOrderBody,
  purchaseOrdersParams,
  updatePurchaseOrderBody,
} from "./validators"

const orders = routesOf("/admin/traceability/purchase-orders", "purchase_order")

export const purchaseOrdersMiddlewares: MiddlewareRoute[] = [
  orders.get("", { query: purchaseOrdersParams, fields: purchaseOrdersConfig }),
  orders.post("", { body: createPurchaseOrderBody, operation: "create" }),
  orders.get("/:id", { fields: purchaseOrderConfig }),
  orders.post("/:id", { body: updatePurchaseOrderBody }),
  orders.delete("/:id"),
  orders.get("/:id/announcements", { query: announcedParams }),
  orders.post("/:id/announcements", { body: announceNumbersBody, sizeLimit: "10mb" }),
  orders.delete("/:id/announcements/:announcement_id"),
  orders.post("/:id/confirm"),
  orders.post("/:id/cancel"),
]
