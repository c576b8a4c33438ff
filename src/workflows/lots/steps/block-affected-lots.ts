import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type RecallStockLotsInput = { lot_ids: string[]; reason: string; actor_id: string | null }

export const blockAffectedLotsStepId = "block-affected-stock-lots-step"

/** Blocks everything that the lots are in; answers which operations lost some and which are carrying it out this very moment. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const blockAffectedLotsStep = createStep(
  blockAffectedLotsStepId,
  async (input: RecallStockLotsInput, { container }) => {
    const { blocked_ids, lost, still_shipping } = await withTraceability(container, (service) =>
      service.blockAffected(input.lot_ids, input.reason, input.actor_id)
    )
    return new StepResponse({
      blocked: blocked_ids.length,
      lost,
      still_shipping,
      lost_ids: lost.map((operation) => operation.operation_id),
    })
  }
)
