import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { withTraceability } from "../../../application/with-traceability"

export type BlockStockLotInput = { id: string; reason: string; actor_id: string | null }

export const blockStockLotStepId = "traceability-block-stock-lot-step"

/**
 * This step blocks a lot for a reason. Compensated by lifting the hold and offering the lot to operations that wait.
 *
 * Returns `{ lost, still_shipping, lost_ids }`: the operations that lost it, those that are shipping it right now, and
 * the ids of the former.
 */
export const blockStockLotStep = createStep(
  blockStockLotStepId,
  async (input: BlockStockLotInput, { container }) => {
    const { lost, still_shipping } = await withTraceability(container, (service) =>
      service.blockLot(input.id, input.reason, input.actor_id)
    )
    const lost_ids = lost.map((operation) => operation.operation_id)
    return new StepResponse({ lost, still_shipping, lost_ids }, input)
  },
  async (blocked, { container }) => {
    if (blocked) {
      await withTraceability(container, (service) =>
        service.unblockLot(blocked.id, "What followed the hold failed.", blocked.actor_id)
      )
      await offerFreedStock(container, { lot_ids: [blocked.id] })
    }
  }
)
