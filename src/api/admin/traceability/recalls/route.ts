import type {
  AdminTraceabilityRecallListResponse,
  AdminTraceabilityStartedRecallResponse,
} from "../../../../types/http"
import { withTraceability } from "../../../../application/with-traceability"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addActors, startRecall } from "./helpers"
import type { RecallsParams, StartRecallBody } from "./validators"

/** Lists recalls, newest first. */
export const GET = traceabilityRoute<unknown, RecallsParams, AdminTraceabilityRecallListResponse>(
  async (req) => {
    const { limit, offset, id, ...filters } = req.validatedQuery
    const { recalls, count } = await withTraceability(req.scope, (service) =>
      service.findRecalls({ ...filters, ids: id }, { limit, offset })
    )
    return { recalls: await addActors(req.scope, recalls), count, offset, limit }
  }
)

/** Starts the recall of a lot or of what an operation moved, or brings the open one up to date. */
export const POST = traceabilityRoute<
  StartRecallBody,
  unknown,
  AdminTraceabilityStartedRecallResponse
>(async (req) => {
  const { lot_id, operation_id, ...body } = req.validatedBody
  const source = lot_id ? { lot_id } : { operation_id: operation_id! }
  return startRecall(req.scope, { ...body, source, actor_id: actorOf(req) })
})
