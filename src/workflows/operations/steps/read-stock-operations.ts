import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readStockOperationsStepId = "traceability-read-stock-operations-step"

/** This step reads operations with their lines and rows, in this order, for what a workflow returns. */
export const readStockOperationsStep = createStep(
  readStockOperationsStepId,
  async (ids: string[], { container }) =>
    new StepResponse(
      await withTraceability(container, (service) =>
        Promise.all(ids.map((id) => service.viewOperation(id)))
      )
    )
)
