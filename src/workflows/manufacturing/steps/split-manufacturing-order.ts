import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOrders } from "../restore-orders"
import { withTraceability } from "../../../application/with-traceability"

export type SplitManufacturingOrderInput = { id: string; quantities: number[] }

export const splitManufacturingOrderStepId = "traceability-split-manufacturing-order-step"

/**
 * This step splits an order into parts of these quantities and a rest. Compensated by restoring the order.
 *
 * Returns the parts' ids, the order's own first.
 */
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
