import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type SplitManufacturingOrderInput = { id: string; quantities: number[] }

export const splitManufacturingOrderStepId = "split-manufacturing-order-step"

/** Splits an order into parts and answers the parts' ids. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const splitManufacturingOrderStep = createStep(
  splitManufacturingOrderStepId,
  async (input: SplitManufacturingOrderInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) =>
        service.splitManufacturingOrder(input.id, input.quantities)
      )
    )
)
