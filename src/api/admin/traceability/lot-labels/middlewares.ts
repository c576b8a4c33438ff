import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { labelsBody, labelsParams } from "./validators"

const matcher = "/admin/traceability/lot-labels"
const policies = [{ resource: "stock_lot", operation: "read" }]

export const lotLabelsMiddlewares: MiddlewareRoute[] = [
  { methods: ["GET"], matcher, middlewares: [validateQuery(labelsParams)], policies },
  { methods: ["POST"], matcher, middlewares: [validateAndTransformBody(labelsBody)], policies },
]
