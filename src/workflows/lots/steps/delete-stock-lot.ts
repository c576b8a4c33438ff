import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type DeleteStockLotInput = { id: string }

export const deleteStockLotStepId = "delete-stock-lot-step"

/** Deletes a lot that nothing ever happened to. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const deleteStockLotStep = createStep(
  deleteStockLotStepId,
  async (input: DeleteStockLotInput, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.deleteLot(input.id)))
)
