import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import {
  createPurchaseOrderBody,
  purchaseOrdersParams,
  updatePurchaseOrderBody,
} from "./validators"

const ORDERS = "/admin/traceability/purchase-orders"
const policy = (operation: string) => [{ resource: "purchase_order", operation }]

export const purchaseOrdersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: ORDERS,
    middlewares: [validateQuery(purchaseOrdersParams)],
    policies: policy("read"),
  },
  {
    methods: ["POST"],
    matcher: ORDERS,
    middlewares: [validateAndTransformBody(createPurchaseOrderBody)],
    policies: policy("create"),
  },
  { methods: ["GET"], matcher: `${ORDERS}/:id`, policies: policy("read") },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id`,
    middlewares: [validateAndTransformBody(updatePurchaseOrderBody)],
    policies: policy("update"),
  },
  { methods: ["DELETE"], matcher: `${ORDERS}/:id`, policies: policy("delete") },
  { methods: ["POST"], matcher: `${ORDERS}/:id/confirm`, policies: policy("update") },
  { methods: ["POST"], matcher: `${ORDERS}/:id/cancel`, policies: policy("update") },
]
