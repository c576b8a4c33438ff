import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { generateNamesBody, nextNameParams, parseNamesBody } from "./validators"

const read = [{ resource: "stock_lot", operation: "read" }]

export const lotNamesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/traceability/lot-names/next",
    middlewares: [validateQuery(nextNameParams)],
    policies: read,
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-names/generate",
    middlewares: [validateAndTransformBody(generateNamesBody)],
    policies: read,
  },
  {
    methods: ["POST"],
    matcher: "/admin/traceability/lot-names/parse",
    bodyParser: { sizeLimit: "10mb" },
    middlewares: [validateAndTransformBody(parseNamesBody)],
    policies: read,
  },
]
