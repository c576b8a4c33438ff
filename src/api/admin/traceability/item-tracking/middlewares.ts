import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { itemTrackingBody, itemTrackingParams } from "./validators"

export const itemTrackingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/traceability/item-tracking",
    middlewares: [validateQuery(itemTrackingParams)],
    policies: [{ resource: "item_tracking", operation: "read" }],
  },
  ...[
    "/admin/traceability/item-tracking/:id",
    "/admin/traceability/products/:id/item-tracking",
  ].map((matcher): MiddlewareRoute => ({
    methods: ["POST"],
    matcher,
    middlewares: [validateAndTransformBody(itemTrackingBody)],
    policies: [{ resource: "item_tracking", operation: "update" }],
  })),
]
