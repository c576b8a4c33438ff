import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type ConfirmStockOperationInput = { id: string }

export const confirmStockOperationStepId = "confirm-stock-operation-step"

/** Confirms a draft: opens empty rows for goods that come in, reserves lots for goods that go out. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const confirmStockOperationStep = createStep(
  confirmStockOperationStepId,
  async (input: ConfirmStockOperationInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.confirmOperation(input.id))
    )
)
