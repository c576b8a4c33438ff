import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { correctLotBody } from "./validators"

export const lotCorrectionsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-corrections",
    middlewares: [validateAndTransformBody(correctLotBody)],
    policies: [{ resource: "stock_operation", operation: "create" }],
  },
]
