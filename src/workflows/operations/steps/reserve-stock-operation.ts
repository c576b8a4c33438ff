import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ReserveStockOperationInput = { id: string }

export const reserveStockOperationStepId = "traceability-reserve-stock-operation-step"

/** Reserves what an operation misses by the removal strategy. Undone by putting the operation back as it was. */
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
