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
import { retrieveLot } from "../../helpers"

/** Lists everything that a lot is in, where it is and who has it. */
export const GET = traceabilityRoute<
  unknown,
  RecallParams,
  AdminTraceabilityRecallListOfResponse | CsvAnswer
>(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  return answerRecall(req, [req.params.id], req.validatedQuery)
})

/** Starts the recall of a lot, or brings the open one up to date. */
export const POST = traceabilityRoute<RecallBody, unknown, AdminTraceabilityStartedRecallResponse>(
  (req) =>
    startRecall(req.scope, {
      ...req.validatedBody,
      source: { lot_id: req.params.id },
      actor_id: actorOf(req),
    })
)
