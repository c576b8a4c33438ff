import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BackorderChoice } from "../../../types/operation"
import { withTraceability } from "../../../application/with-traceability"

export type ClaimStockOperationInput = {
  operation_id: string
  backorder?: BackorderChoice
  /** Of a receipt: more than was ordered has really come. */
  accept_over_receipt?: boolean
  /** Of a receipt: false asks about goods that have expired (`already_expired`). */
  accept_expired?: boolean
  /** Of a receipt: numbers that the supplier did not announce have really come. */
  accept_unexpected?: boolean
  /** Of a receipt: dates and batches are as they are entered, not as they were announced. */
  accept_differing?: boolean
  actor_id: string | null
}

export const claimStockOperationStepId = "traceability-claim-stock-operation-step"

/**
 * This step checks an operation, creates its new lots and freezes it, before Medusa's levels change. Compensated by
 * releasing the claim.
 *
 * Returns `{ claim_id, level_changes }`. Throws with the codes of docs/api.md and names every bad row.
 */
export const claimStockOperationStep = createStep(
  claimStockOperationStepId,
  async (input: ClaimStockOperationInput, { container, context }) => {
    const claim = await withTraceability(container, (service) =>
      service.claimOperation({
        ...input,
        transaction_id: `${claimStockOperationStepId}:${context?.transactionId}`,
      })
    )
    return new StepResponse(claim, claim.claim_id)
  },
  async (claimId, { container }) => {
    if (claimId) {
      await withTraceability(container, (service) => service.releaseClaim(claimId))
    }
  }
)
