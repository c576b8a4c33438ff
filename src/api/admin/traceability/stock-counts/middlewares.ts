import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { countSheetParams, countStockBody } from "./validators"

const COUNTS = "/admin/traceability/stock-counts"

export const stockCountsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: COUNTS,
    middlewares: [validateQuery(countSheetParams)],
    policies: [{ resource: "stock_lot", operation: "read" }],
  },
  {
    methods: ["POST"],
    matcher: COUNTS,
    bodyParser: { sizeLimit: "10mb" },
    middlewares: [validateAndTransformBody(countStockBody)],
    policies: [{ resource: "stock_operation", operation: "create" }],
  },
]
