import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type CancelStockOperationInput = { id: string }

export const cancelStockOperationStepId = "cancel-stock-operation-step"

/** Cancels an operation that is not done and frees what it reserved. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const cancelStockOperationStep = createStep(
  cancelStockOperationStepId,
  async (input: CancelStockOperationInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.cancelOperation(input.id))
    )
)
