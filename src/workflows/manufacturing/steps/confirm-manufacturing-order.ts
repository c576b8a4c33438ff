import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ConfirmManufacturingOrderInput = { id: string }

export const confirmManufacturingOrderStepId = "traceability-confirm-manufacturing-order-step"

/**
 * This step confirms a draft order and reserves its components by their removal strategies. Compensated by restoring
 * its operation.
 */
export const confirmManufacturingOrderStep = createStep(
  confirmManufacturingOrderStepId,
  async (input: ConfirmManufacturingOrderInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.confirmManufacturingOrder(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
