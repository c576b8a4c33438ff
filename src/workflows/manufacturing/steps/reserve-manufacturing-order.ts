import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type ReserveManufacturingOrderInput = { id: string }

export const reserveManufacturingOrderStepId = "reserve-manufacturing-order-step"

/** Reserves what a confirmed order still misses. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const reserveManufacturingOrderStep = createStep(
  reserveManufacturingOrderStepId,
  async (input: ReserveManufacturingOrderInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.reserveManufacturingOrder(input.id))
    )
)
