import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type ReserveStockOperationInput = { id: string }

export const reserveStockOperationStepId = "reserve-stock-operation-step"

/** Reserves what an operation misses by the removal strategy. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const reserveStockOperationStep = createStep(
  reserveStockOperationStepId,
  async (input: ReserveStockOperationInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.reserveOperation(input.id))
    )
)
