import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type ConfirmManufacturingOrderInput = { id: string }

export const confirmManufacturingOrderStepId = "confirm-manufacturing-order-step"

/** Confirms a draft order and reserves its components by their removal strategies. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const confirmManufacturingOrderStep = createStep(
  confirmManufacturingOrderStepId,
  async (input: ConfirmManufacturingOrderInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.confirmManufacturingOrder(input.id))
    )
)
