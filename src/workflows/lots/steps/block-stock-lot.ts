import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type BlockStockLotInput = { id: string; reason: string; actor_id: string | null }

export const blockStockLotStepId = "block-stock-lot-step"

/**
 * Holds a lot back with a reason and the person. Answers which operations lost it and which are carrying it out this very
 * moment. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate.
 */
export const blockStockLotStep = createStep(
  blockStockLotStepId,
  async (input: BlockStockLotInput, { container }) => {
    const { lost, still_shipping } = await withTraceability(container, (service) =>
      service.blockLot(input.id, input.reason, input.actor_id)
    )
    return new StepResponse({
      lost,
      still_shipping,
      lost_ids: lost.map((operation) => operation.operation_id),
    })
  }
)
