import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readRecallNoticeStepId = "traceability-read-recall-notice-step"

/** This step reads who got recalled goods, and what they answered, for what a workflow returns. */
export const readRecallNoticeStep = createStep(
  readRecallNoticeStepId,
  async (of: { recall_id: string; notice_id: string }, { container }) => {
    const { recall_id, notice_id } = of
    const { notices } = await withTraceability(container, (service) =>
      service.readRecallNotices({ recall_id, ids: [notice_id] }, { limit: 1, offset: 0 })
    )
    return new StepResponse(notices[0])
  }
)
