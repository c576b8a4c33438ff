import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type CloseRecallInput = { id: string; note: string | null; actor_id: string | null }

export const closeRecallStepId = "traceability-close-recall-step"

/**
 * This step closes a recall and keeps its progress. Compensated by opening it again.
 *
 * Returns its id.
 */
export const closeRecallStep = createStep(
  closeRecallStepId,
  async ({ id, note, actor_id }: CloseRecallInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.closeRecall(id, note, actor_id)
    )
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await withTraceability(container, (service) => service.restoreRecallEnd(before))
    }
  }
)
