import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOrders } from "../restore-orders"
import { withTraceability } from "../../../application/with-traceability"

export type MergeManufacturingOrdersInput = { ids: string[] }

export const mergeManufacturingOrdersStepId = "traceability-merge-manufacturing-orders-step"

/**
 * This step merges several orders into one. Compensated by restoring the orders.
 *
 * Returns the id of the order that takes in the others.
 */
export const mergeManufacturingOrdersStep = createStep(
  mergeManufacturingOrdersStepId,
  async (input: MergeManufacturingOrdersInput, { container }) => {
    const { id, before } = await withTraceability(container, (service) =>
      service.mergeManufacturingOrders(input.ids)
    )
    return new StepResponse(id, { before, made: [] })
  },
  restoreOrders
)
