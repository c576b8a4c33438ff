import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const reopenRecallStepId = "traceability-reopen-recall-step"

/**
 * This step opens a closed recall again. Compensated by closing it as it was.
 *
 * Returns its id.
 */
export const reopenRecallStep = createStep(
  reopenRecallStepId,
  async (id: string, { container }) => {
    const before = await withTraceability(container, (service) => service.reopenRecall(id))
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await withTraceability(container, (service) => service.restoreRecallEnd(before))
    }
  }
)
