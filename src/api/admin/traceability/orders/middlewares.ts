import type { MiddlewareRoute } from "@medusajs/framework/http"

export const ordersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/traceability/orders/:id",
    policies: [{ resource: "stock_operation", operation: "read" }],
  },
]
