import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StartRecall } from "../../../modules/traceability/insight/recall/start-recall"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { withTraceability } from "../../../application/with-traceability"

export const startRecallStepId = "traceability-start-recall-step"

/**
 * Blocks and notes what a recall affects; answers which operations lost some of it and which are carrying it out this very
 * moment. Undone by lifting its holds and forgetting its notices; who waits is served again.
 */
export const startRecallStep = createStep(
  startRecallStepId,
  async (input: StartRecall, { container }) => {
    const started = await withTraceability(container, (service) => service.startRecall(input))
    const lost_ids = started.lost.map((operation) => operation.operation_id)
    return new StepResponse({ ...started, lost_ids }, { started, actor_id: input.actor_id })
  },
  async (before, { container }) => {
    if (before) {
      const { started, actor_id } = before
      await withTraceability(container, (service) => service.undoStartRecall(started, actor_id))
      await offerFreedStock(container, { lot_ids: started.blocked_ids })
    }
  }
)
