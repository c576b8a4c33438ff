import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityReportResponse } from "../../../../../../types/http"
import { CsvAnswer } from "../../../../../utils/csv-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"

/** The Traceability Report of an operation. */
export const GET = traceabilityRoute<
  unknown,
  ReportParams,
  AdminTraceabilityReportResponse | CsvAnswer
>(async (req) => {
  await withTraceability(req.scope, (service) => service.viewOperation(req.params.id))
  return answerReport(req.scope, { operation_id: req.params.id }, req.validatedQuery)
})
