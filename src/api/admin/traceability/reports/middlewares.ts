import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { recallBody, recallParams, reportParams, traceParams } from "./validators"

const BASE = "/admin/traceability"
const policies = [{ resource: "lot_movement", operation: "read" }]

const report = (resource: string): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${BASE}/${resource}/:id/report`,
  middlewares: [validateQuery(reportParams)],
  policies,
})

const recall = (resource: string): MiddlewareRoute[] => [
  {
    methods: ["GET"],
    matcher: `${BASE}/${resource}/:id/recall`,
    middlewares: [validateQuery(recallParams)],
    policies,
  },
  {
    methods: ["POST"],
    matcher: `${BASE}/${resource}/:id/recall`,
    middlewares: [validateAndTransformBody(recallBody)],
    policies: [{ resource: "stock_lot", operation: "update" }],
  },
]

export const reportsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${BASE}/lots/:id/trace`,
    middlewares: [validateQuery(traceParams)],
    policies,
  },
  ...["lots", "operations", "orders", "manufacturing-orders"].map(report),
  ...["lots", "operations"].flatMap(recall),
]
