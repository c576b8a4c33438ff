import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type CancelStockOperationInput = { id: string }

export const cancelStockOperationStepId = "traceability-cancel-stock-operation-step"

/** This step cancels an operation that is not done, and frees what it reserved. Compensated by restoring it. */
export const cancelStockOperationStep = createStep(
  cancelStockOperationStepId,
  async (input: CancelStockOperationInput, { container }) => {
    const before = await withTraceability(container, (service) => service.cancelOperation(input.id))
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
