import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type CancelManufacturingOrderInput = { id: string }

export const cancelManufacturingOrderStepId = "traceability-cancel-manufacturing-order-step"

/** Cancels an order of which nothing was produced and frees its components. Undone by putting its operation back as it was. */
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
