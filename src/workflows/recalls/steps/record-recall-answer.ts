import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordAnswer } from "../../../modules/traceability/insight/recall/record-answer"
import { withTraceability } from "../../../application/with-traceability"

export const recordRecallAnswerStepId = "traceability-record-recall-answer-step"

/** Records an answer. Undone by removing it. */
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
