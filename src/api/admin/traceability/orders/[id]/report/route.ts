import type { AdminTraceabilityReportResponse } from "../../../../../../types/http"
import { CsvAnswer } from "../../../../../utils/csv-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerReport } from "../../../reports/report"
import type { ReportParams } from "../../../reports/validators"

/** The Traceability Report of an order. */
export const GET = traceabilityRoute<
  unknown,
  ReportParams,
  AdminTraceabilityReportResponse | CsvAnswer
>((req) => answerReport(req.scope, { order_id: req.params.id }, req.validatedQuery))
