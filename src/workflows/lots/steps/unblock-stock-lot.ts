import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type UnblockStockLotInput = { id: string; note?: string | null; actor_id: string | null }

export const unblockStockLotStepId = "unblock-stock-lot-step"

/** Lifts the hold on a lot. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const unblockStockLotStep = createStep(
  unblockStockLotStepId,
  async (input: UnblockStockLotInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) =>
        service.unblockLot(input.id, input.note ?? null, input.actor_id)
      )
    )
)
