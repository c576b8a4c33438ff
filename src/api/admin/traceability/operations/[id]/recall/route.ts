import { withTraceability } from "../../../../../../application/with-traceability"
import type {
  AdminTraceabilityRecallListOfResponse,
  AdminTraceabilityStartedRecallResponse,
} from "../../../../../../types/http"
import { CsvAnswer } from "../../../../../utils/csv-answer"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { startRecall } from "../../../recalls/helpers"
import type { RecallBody } from "../../../recalls/validators"
import { answerRecall } from "../../../reports/recall"
import type { RecallParams } from "../../../reports/validators"

/** Lists everything that the lots of an operation are in: of a supplier's delivery, of a day's production. */
export const GET = traceabilityRoute<
  unknown,
  RecallParams,
  AdminTraceabilityRecallListOfResponse | CsvAnswer
>(async (req) => {
  const lotIds = await withTraceability(req.scope, (service) =>
    service.readMovedLots(req.params.id)
  )
  return answerRecall(req, lotIds, req.validatedQuery)
})

/** Starts the recall of what an operation moved, or brings the open one up to date. */
export const POST = traceabilityRoute<RecallBody, unknown, AdminTraceabilityStartedRecallResponse>(
  (req) =>
    startRecall(req.scope, {
      ...req.validatedBody,
      source: { operation_id: req.params.id },
      actor_id: actorOf(req),
    })
)
