import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateOrder } from "../../../modules/traceability/manufacturing/orders/create-order"
import { withTraceability } from "../../../application/with-traceability"

export type CreateManufacturingOrderInput = CreateOrder

export const createManufacturingOrderStepId = "traceability-create-manufacturing-order-step"

/**
 * This step creates a draft order with its components and products. Compensated by cancelling it: its reference stays
 * used.
 *
 * Returns its id.
 */
export const createManufacturingOrderStep = createStep(
  createManufacturingOrderStepId,
  async (input: CreateManufacturingOrderInput, { container }) => {
    const id = await withTraceability(container, (service) =>
      service.createManufacturingOrder(input)
    )
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.cancelManufacturingOrder(id))
    }
  }
)
