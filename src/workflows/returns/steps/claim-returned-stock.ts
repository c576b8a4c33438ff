import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BackorderChoice } from "../../../types/operation"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { requireMedusaReturn } from "../require-medusa-return"

export type ClaimReturnedStockInput = {
  return_id: string
  backorder?: BackorderChoice
  actor_id: string | null
}

export const claimReturnedStockStepId = "traceability-claim-returned-stock-step"

/**
 * This step claims the units of a return that Medusa has received without moving stock. Compensated by releasing the
 * claim.
 *
 * Returns `{ claim_id, operation_id, level_changes }`. Throws with the codes of docs/api.md and names every bad row.
 */
export const claimReturnedStockStep = createStep(
  claimReturnedStockStepId,
  async (input: ClaimReturnedStockInput, { container, context }) => {
    const medusa = await requireMedusaReturn(container, input.return_id)
    const claim = await withTraceability(container, (service) =>
      service.claimReturn({
        transaction_id: `${claimReturnedStockStepId}:${context?.transactionId}`,
        medusa,
        backorder: input.backorder,
        actor_id: input.actor_id,
      })
    )
    if (!claim) {
      throw new TraceabilityError("invalid_state", say("invalid_state.nothingToBringIn"))
    }
    return new StepResponse(claim, claim.claim_id)
  },
  async (claimId, { container }) => {
    if (claimId) {
      await withTraceability(container, (service) => service.releaseClaim(claimId))
    }
  }
)
