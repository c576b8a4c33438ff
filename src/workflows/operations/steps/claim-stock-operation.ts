import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BackorderChoice } from "../../../types/operation"
import { withTraceability } from "../../../application/with-traceability"

export type ClaimStockOperationInput = {
  operation_id: string
  backorder?: BackorderChoice
  actor_id: string | null
}

export const claimStockOperationStepId = "traceability-claim-stock-operation-step"

/**
 * Checks an operation, makes its new lots and freezes it, before Medusa's levels change. Undo gives everything back.
 * Answers `{ claim_id, level_changes }`. Refusals carry the codes of docs/api.md and name every bad row.
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
