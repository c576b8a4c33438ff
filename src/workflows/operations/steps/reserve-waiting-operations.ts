import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type FreedStock, offerFreedStock } from "../../../utils/offer-freed-stock"

export const reserveWaitingOperationsStepId = "reserve-waiting-operations"

/**
 * Offers what has just arrived or become free to operations that wait for it. A convenience on top of something that is
 * finished, so it never fails and has nothing to compensate. Put it behind the step that frees.
 */
export const reserveWaitingOperationsStep = createStep(
  reserveWaitingOperationsStepId,
  async (freed: FreedStock, { container }) => {
    await offerFreedStock(container, freed)
    return new StepResponse(void 0)
  }
)
