import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readStockOperationStepId = "traceability-read-stock-operation-step"

/** This step reads an operation with its lines and rows, for what a workflow returns. */
export const readStockOperationStep = createStep(
  readStockOperationStepId,
  async (id: string, { container }) => {
    return new StepResponse(
      await withTraceability(container, (service) => service.viewOperation(id))
    )
  }
)
