import { withTraceability } from "../../../../../../application/with-traceability"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"

export const GET = traceabilityRoute(async (req) => {
  await withTraceability(req.scope, (service) => service.viewOperation(req.params.id))
  return answerReport(
    req.scope,
    { operation_id: req.params.id },
    req.validatedQuery as ReportParams
  )
})
