import type { AdminTraceabilityRecallResponse } from "../../../../../../types/http"
import { closeRecallWorkflow } from "../../../../../../workflows/recalls/workflows/close-recall"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveRecall } from "../../helpers"
import type { CloseBody } from "../../validators"

/** Closes a recall: its figures stay as they are, and it takes no more answers. */
export const POST = traceabilityRoute<CloseBody, unknown, AdminTraceabilityRecallResponse>(
  async (req) => {
    const { id } = req.params
    const note = req.validatedBody.note || null
    await closeRecallWorkflow(req.scope).run({ input: { id, note, actor_id: actorOf(req) } })
    return { recall: await retrieveRecall(req.scope, id) }
  }
)
