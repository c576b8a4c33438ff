import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type ClaimStockOperationUndoInput = {
  operation_id: string
  reason: string
  actor_id: string | null
}

export const claimStockOperationUndoStepId = "traceability-claim-stock-operation-undo-step"

/**
 * Holds the units of a done operation where it put them and freezes it, before Medusa's levels go back. Undo lets them
 * go. Answers `{ claim_id, level_changes }`. Refuses with 409 when a unit is elsewhere now or promised to somebody.
 */
export const claimStockOperationUndoStep = createStep(
  claimStockOperationUndoStepId,
  async (input: ClaimStockOperationUndoInput, { container, context }) => {
    const claim = await withTraceability(container, (service) =>
      service.claimOperationUndo({
        ...input,
        transaction_id: `${claimStockOperationUndoStepId}:${context?.transactionId}:${input.operation_id}`,
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
