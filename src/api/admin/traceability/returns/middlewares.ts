import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { returnLotsBody } from "./validators"

const RETURN = "/admin/traceability/returns/:return_id"

export const returnsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: RETURN,
    policies: [{ resource: "stock_operation", operation: "read" }],
  },
  {
    methods: ["POST"],
    matcher: `${RETURN}/lots`,
    // As many units as a fulfilment may name.
    bodyParser: { sizeLimit: "10mb" },
    middlewares: [validateAndTransformBody(returnLotsBody)],
    policies: [{ resource: "stock_operation", operation: "update" }],
  },
]
