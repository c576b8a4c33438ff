import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type CancelManufacturingOrderInput = { id: string }

export const cancelManufacturingOrderStepId = "traceability-cancel-manufacturing-order-step"

/**
 * This step cancels an order with which nothing was produced, and frees its components. Compensated by restoring its
 * operation.
 */
export const cancelManufacturingOrderStep = createStep(
  cancelManufacturingOrderStepId,
  async (input: CancelManufacturingOrderInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.cancelManufacturingOrder(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
