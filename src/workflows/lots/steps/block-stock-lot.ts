import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type BlockStockLotInput = { id: string; reason: string; actor_id: string | null }

export const blockStockLotStepId = "block-stock-lot-step"

/** Holds a lot back with a reason and the person: it is neither proposed nor shipped. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const blockStockLotStep = createStep(
  blockStockLotStepId,
  async (input: BlockStockLotInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) =>
        service.blockLot(input.id, input.reason, input.actor_id)
      )
    )
)
