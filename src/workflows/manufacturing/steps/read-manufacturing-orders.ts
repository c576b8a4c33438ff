import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readManufacturingOrdersStepId = "traceability-read-manufacturing-orders-step"

/** This step reads manufacturing orders in the order of their family, for what a workflow returns. */
export const readManufacturingOrdersStep = createStep(
  readManufacturingOrdersStepId,
  async (ids: string[], { container }) => {
    const { orders } = await withTraceability(container, (service) =>
      service.searchManufacturingOrders({ ids, order: "family", limit: ids.length, offset: 0 })
    )
    return new StepResponse(orders)
  }
)
