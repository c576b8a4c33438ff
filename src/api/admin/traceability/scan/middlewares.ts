import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { scanBody } from "./validators"

export const scanMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/traceability/scan",
    middlewares: [validateAndTransformBody(scanBody)],
    policies: [{ resource: "stock_lot", operation: "read" }],
  },
]
