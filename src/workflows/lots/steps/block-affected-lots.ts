import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"
import { liftHolds } from "../lift-holds"

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
      { lot_ids: blocked_ids, actor_id: input.actor_id, note: "What followed the recall failed." }
    )
  },
  liftHolds
)
