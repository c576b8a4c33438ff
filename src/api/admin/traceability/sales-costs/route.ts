import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilitySalesCostListResponse } from "../../../../types/http"
import type { CsvAnswer } from "../../../utils/csv-answer"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { answerSalesCostsFile, salesCostsSearch, viewSalesCosts } from "./helpers"
import { viewLineSalesCosts } from "./line-sales-costs"
import type { SalesCostsParams } from "./validators"

/**
 * Lists what was sold, by line of an order and lot: what it cost, what it brought, and the margin. Of one order `lines` are its lines,
 * each with all of its lots.
 */
export const GET = traceabilityRoute<
  unknown,
  SalesCostsParams,
  AdminTraceabilitySalesCostListResponse | CsvAnswer
>(async (req) => {
  const { order_id, limit, offset, format } = req.validatedQuery
  const search = await salesCostsSearch(req.scope, req.validatedQuery)
  if (format === "csv") {
    return answerSalesCostsFile(req.scope, search)
  }
  const { rows, count } = await withTraceability(req.scope, (service) =>
    service.readSalesCost(search)
  )
  const sales_costs = await viewSalesCosts(req.scope, rows)
  const lines = order_id ? await viewLineSalesCosts(req.scope, order_id) : undefined
  return { sales_costs, ...(lines ? { lines } : {}), count, offset, limit }
})
