import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type FreedStock, offerFreedStock } from "../../../application/offer-freed-stock"
import { restoreOperations } from "../restore-operations"

export const reserveWaitingOperationsStepId = "traceability-reserve-waiting-operations-step"

/**
 * Offers what has just arrived or become free to operations that wait for it. A convenience on top of something that is
 * finished, so it never fails. Undone by taking it from them again, or what arrived could not go back. Put it behind the
 * step that frees.
 */
export const reserveWaitingOperationsStep = createStep(
  reserveWaitingOperationsStepId,
  async (freed: FreedStock, { container }) =>
    new StepResponse(void 0, await offerFreedStock(container, freed)),
  async (served, { container }) => {
    for (const before of [...(served ?? [])].reverse()) {
      await restoreOperations(before, { container })
    }
  }
)
