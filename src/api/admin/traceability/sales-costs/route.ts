import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilitySalesCostListResponse } from "../../../../types/http"
import type { CsvAnswer } from "../../../utils/csv-answer"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { answerSalesCostsFile, salesCostsSearch, viewSalesCosts } from "./helpers"
import type { SalesCostsParams } from "./validators"

/** Lists what was sold, by line of an order and lot: what it cost, what it brought, and the margin. */
export const GET = traceabilityRoute<
  unknown,
  SalesCostsParams,
  AdminTraceabilitySalesCostListResponse | CsvAnswer
>(async (req) => {
  const { limit, offset, format } = req.validatedQuery
  const search = await salesCostsSearch(req.scope, req.validatedQuery)
  if (format === "csv") {
    return answerSalesCostsFile(req.scope, search)
  }
  const { rows, count } = await withTraceability(req.scope, (service) =>
    service.readSalesCost(search)
  )
  return { sales_costs: await viewSalesCosts(req.scope, rows), count, offset, limit }
})
