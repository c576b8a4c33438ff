import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityServiceCostListResponse } from "../../../../types/http"
import type { CsvAnswer } from "../../../utils/csv-answer"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { answerServiceCostsFile, serviceCostsSearch, viewServiceCosts } from "./helpers"
import type { ServiceCostsParams } from "./validators"

/** Lists what parts of customers' repairs cost, by service case. */
export const GET = traceabilityRoute<
  unknown,
  ServiceCostsParams,
  AdminTraceabilityServiceCostListResponse | CsvAnswer
>(async (req) => {
  const { limit, offset, format } = req.validatedQuery
  const search = await serviceCostsSearch(req.scope, req.validatedQuery)
  if (format === "csv") {
    return answerServiceCostsFile(req.scope, search)
  }
  const { rows, count } = await withTraceability(req.scope, (service) =>
    service.readServiceCost(search)
  )
  return { service_costs: await viewServiceCosts(req.scope, rows), count, offset, limit }
})
