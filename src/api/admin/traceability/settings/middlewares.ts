import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { settingsBody } from "./validators"

export const settingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/traceability/settings",
    policies: [{ resource: "traceability_setting", operation: "read" }],
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/settings",
    middlewares: [validateAndTransformBody(settingsBody)],
    policies: [{ resource: "traceability_setting", operation: "update" }],
  },
]
