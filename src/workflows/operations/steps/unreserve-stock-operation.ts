import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type UnreserveStockOperationInput = { id: string }

export const unreserveStockOperationStepId = "traceability-unreserve-stock-operation-step"

/** This step frees what an operation has reserved and not picked. Compensated by restoring the operation. */
export const unreserveStockOperationStep = createStep(
  unreserveStockOperationStepId,
  async (input: UnreserveStockOperationInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.unreserveOperation(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
