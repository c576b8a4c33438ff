import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordAnswer } from "../../../modules/traceability/insight/recall/record-answer"
import { withTraceability } from "../../../application/with-traceability"

export const recordRecallAnswerStepId = "traceability-record-recall-answer-step"

/**
 * This step records what a customer says of recalled goods. Compensated by deleting the answer.
 *
 * Returns the answer's id.
 */
export const recordRecallAnswerStep = createStep(
  recordRecallAnswerStepId,
  async (input: RecordAnswer, { container }) => {
    const id = await withTraceability(container, (service) => service.recordRecallAnswer(input))
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.removeRecallAnswer(id))
    }
  }
)
