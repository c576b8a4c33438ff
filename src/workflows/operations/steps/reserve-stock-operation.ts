import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ReserveStockOperationInput = { id: string }

export const reserveStockOperationStepId = "traceability-reserve-stock-operation-step"

/** This step reserves what an operation misses by the removal strategy. Compensated by restoring the operation. */
export const reserveStockOperationStep = createStep(
  reserveStockOperationStepId,
  async (input: ReserveStockOperationInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.reserveOperation(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
