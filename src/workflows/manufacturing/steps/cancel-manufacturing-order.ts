import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type CancelManufacturingOrderInput = { id: string }

export const cancelManufacturingOrderStepId = "cancel-manufacturing-order-step"

/** Cancels an order of which nothing was produced and frees its components. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const cancelManufacturingOrderStep = createStep(
  cancelManufacturingOrderStepId,
  async (input: CancelManufacturingOrderInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.cancelManufacturingOrder(input.id))
    )
)
