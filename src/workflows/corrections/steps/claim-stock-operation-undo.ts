import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type ClaimStockOperationUndoInput = {
  operation_id: string
  reason: string
  actor_id: string | null
}

export const claimStockOperationUndoStepId = "traceability-claim-stock-operation-undo-step"

/**
 * This step freezes a done operation and holds its units where it put them, before Medusa's levels change back.
 * Compensated by releasing them.
 *
 * Returns `{ claim_id, level_changes }`. Throws 409 when a unit is elsewhere by now or promised to somebody.
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
