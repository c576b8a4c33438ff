import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"

export const GET = traceabilityRoute((req) =>
  answerReport(
    req.scope,
    { manufacturing_order_id: req.params.id },
    req.validatedQuery as ReportParams
  )
)
