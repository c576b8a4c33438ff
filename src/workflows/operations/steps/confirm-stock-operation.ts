import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ConfirmStockOperationInput = { id: string }

export const confirmStockOperationStepId = "traceability-confirm-stock-operation-step"

/**
 * This step confirms a draft: it opens empty rows for goods that come in and reserves lots for goods that go out.
 * Compensated by restoring the operation.
 */
export const confirmStockOperationStep = createStep(
  confirmStockOperationStepId,
  async (input: ConfirmStockOperationInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.confirmOperation(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
