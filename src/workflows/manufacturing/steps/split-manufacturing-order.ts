import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOrders } from "../restore-orders"
import { withTraceability } from "../../../application/with-traceability"

export type SplitManufacturingOrderInput = { id: string; quantities: number[] }

export const splitManufacturingOrderStepId = "traceability-split-manufacturing-order-step"

/** Splits an order into parts and answers the parts' ids. Undone by putting the order back as it was. */
export const splitManufacturingOrderStep = createStep(
  splitManufacturingOrderStepId,
  async (input: SplitManufacturingOrderInput, { container }) => {
    const { ids, before } = await withTraceability(container, (service) =>
      service.splitManufacturingOrder(input.id, input.quantities)
    )
    return new StepResponse(ids, { before, made: ids.slice(1) })
  },
  restoreOrders
)
