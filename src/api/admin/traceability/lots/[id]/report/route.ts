import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  return answerReport(req.scope, { lot_id: req.params.id }, req.validatedQuery as ReportParams)
})
