import type { AdminTraceabilityReportResponse } from "../../../../../../types/http"
import { CsvAnswer } from "../../../../../utils/csv-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"
import { retrieveLot } from "../../helpers"

/** The Traceability Report of a lot, newest first. */
export const GET = traceabilityRoute<
  unknown,
  ReportParams,
  AdminTraceabilityReportResponse | CsvAnswer
>(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  return answerReport(req.scope, { lot_id: req.params.id }, req.validatedQuery)
})
