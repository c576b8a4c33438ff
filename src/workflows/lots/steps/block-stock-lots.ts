import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { liftHolds } from "../lift-holds"

export type BlockStockLotsInput = { ids: string[]; reason: string; actor_id: string | null }

export const blockStockLotsStepId = "traceability-block-stock-lots-step"

/**
 * This step blocks several lots for one reason, or none when one of them does not exist or is blocked already.
 * Compensated by lifting the holds and offering the lots to operations that wait.
 *
 * Returns `{ lost, still_shipping, lost_ids }`: the operations that lost some, those that are shipping some right now,
 * and the ids of the former.
 */
export const blockStockLotsStep = createStep(
  blockStockLotsStepId,
  async ({ ids, reason, actor_id }: BlockStockLotsInput, { container }) => {
    const { lost, still_shipping } = await withTraceability(container, (service) =>
      service.blockLots(ids, reason, actor_id)
    )
    const lost_ids = lost.map((operation) => operation.operation_id)
    return new StepResponse(
      { lost, still_shipping, lost_ids },
      { lot_ids: ids, actor_id, note: "What followed the hold failed." }
    )
  },
  liftHolds
)
