import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readOpeningStockStepId = "traceability-read-opening-stock-step"

/** This step reads a run of opening stock as it is shown, for what a workflow returns. */
export const readOpeningStockStep = createStep(
  readOpeningStockStepId,
  async (id: string, { container }) => {
    return new StepResponse(await withTraceability(container, (service) => service.readOpening(id)))
  }
)
