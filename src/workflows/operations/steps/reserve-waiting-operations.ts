import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type FreedStock, offerFreedStock } from "../../../application/offer-freed-stock"
import { restoreOperations } from "../restore-operations"

export const reserveWaitingOperationsStepId = "traceability-reserve-waiting-operations-step"

/**
 * This step offers what has just arrived or become free to operations that wait for it. Put it behind the step that
 * frees something. What freed it is finished by then, so this never fails. Compensated by taking it from them again, or
 * what arrived could not be reversed.
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
