import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type UnreserveStockOperationInput = { id: string }

export const unreserveStockOperationStepId = "unreserve-stock-operation-step"

/** Frees what an operation has reserved and is not picked. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const unreserveStockOperationStep = createStep(
  unreserveStockOperationStepId,
  async (input: UnreserveStockOperationInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.unreserveOperation(input.id))
    )
)
