import { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "../../../utils/validate-query"
import { recallParams, reportParams, traceParams } from "./validators"

const BASE = "/admin/traceability"
const policies = [{ resource: "lot_movement", operation: "read" }]

const report = (resource: string): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${BASE}/${resource}/:id/report`,
  middlewares: [validateQuery(reportParams)],
  policies,
})

const recall = (resource: string): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${BASE}/${resource}/:id/recall`,
  middlewares: [validateQuery(recallParams)],
  policies,
})

const epcis = (resource: string): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${BASE}/${resource}/:id/epcis`,
  policies,
})

export const reportsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${BASE}/lots/:id/trace`,
    middlewares: [validateQuery(traceParams)],
    policies,
  },
  ...["lots", "operations", "orders", "manufacturing-orders"].map(report),
  ...["lots", "operations"].map(recall),
  ...["lots", "operations"].map(epcis),
  { methods: ["GET"], matcher: `${BASE}/lots/:id/fda-sheet`, policies },
]
