import type { MiddlewareRoute } from "@medusajs/framework/http"

export const integrityMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/traceability/integrity",
    policies: [{ resource: "lot_movement", operation: "read" }],
  },
]
