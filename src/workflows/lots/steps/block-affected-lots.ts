import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { offerFreedStock } from "../../../utils/offer-freed-stock"
import { withTraceability } from "../../../utils/with-traceability"

export type RecallStockLotsInput = { lot_ids: string[]; reason: string; actor_id: string | null }

export const blockAffectedLotsStepId = "block-affected-stock-lots-step"

/** Blocks everything that the lots are in; answers which operations lost some and which are carrying it out this very moment. Undone by lifting the holds; who waits is served again. */
export const blockAffectedLotsStep = createStep(
  blockAffectedLotsStepId,
  async (input: RecallStockLotsInput, { container }) => {
    const { blocked_ids, lost, still_shipping } = await withTraceability(container, (service) =>
      service.blockAffected(input.lot_ids, input.reason, input.actor_id)
    )
    const lost_ids = lost.map((operation) => operation.operation_id)
    return new StepResponse(
      { blocked: blocked_ids.length, lost, still_shipping, lost_ids },
      { lot_ids: blocked_ids, actor_id: input.actor_id }
    )
  },
  async (blocked, { container }) => {
    if (blocked) {
      await withTraceability(container, (service) =>
        service.unblockLots(blocked.lot_ids, "What followed the recall failed.", blocked.actor_id)
      )
      await offerFreedStock(container, { lot_ids: blocked.lot_ids })
    }
  }
)
