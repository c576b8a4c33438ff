import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import type { StartOpening } from "../../../modules/traceability/operations/opening/opening-run"

export const startOpeningStockStepId = "traceability-start-opening-stock-step"

/**
 * This step opens a run of opening stock at a stock location. Compensated by cancelling it: its reference stays used.
 *
 * Returns the id of its operation.
 */
export const startOpeningStockStep = createStep(
  startOpeningStockStepId,
  async (input: StartOpening, { container }) => {
    const id = await withTraceability(container, (service) => service.startOpening(input))
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.cancelOpening(id))
    }
  }
)
