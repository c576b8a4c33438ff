import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type ConfirmOpeningStockInput = { operation_id: string; actor_id: string | null }

export const claimOpeningStockStepId = "traceability-claim-opening-stock-step"

/**
 * This step checks all of an opening stock run, makes its lots and freezes it, before Medusa's levels change. Compensated by
 * releasing the claim: the run is open again, with all that was entered.
 *
 * Returns `{ claim_id, level_changes, places }`. Throws with the codes of docs/api.md and names every bad row.
 */
export const claimOpeningStockStep = createStep(
  claimOpeningStockStepId,
  async (input: ConfirmOpeningStockInput, { container, context }) => {
    const claim = await withTraceability(container, (service) =>
      service.claimOpening({
        ...input,
        transaction_id: `${claimOpeningStockStepId}:${context?.transactionId}`,
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
