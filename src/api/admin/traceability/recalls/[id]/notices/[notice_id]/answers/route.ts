import type { AdminTraceabilityRecallNoticeResponse } from "../../../../../../../../types/http"
import { withTraceability } from "../../../../../../../../application/with-traceability"
import { recordRecallAnswerWorkflow } from "../../../../../../../../workflows/recalls/workflows/record-recall-answer"
import { actorOf, traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { addContacts } from "../../../../helpers"
import type { AnswerBody } from "../../../../validators"

/** Records what somebody said of recalled goods. */
export const POST = traceabilityRoute<AnswerBody, unknown, AdminTraceabilityRecallNoticeResponse>(
  async (req) => {
    const { id: recall_id, notice_id } = req.params
    const body = req.validatedBody
    await recordRecallAnswerWorkflow(req.scope).run({
      input: { ...body, recall_id, notice_id, actor_id: actorOf(req) },
    })
    const { notices } = await withTraceability(req.scope, (service) =>
      service.readRecallNotices({ recall_id, ids: [notice_id] }, { limit: 1, offset: 0 })
    )
    return { notice: (await addContacts(req, notices))[0] }
  }
)
