import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import type { LendUnit } from "../../../modules/traceability/manufacturing/loans/claim-loan"

export type ClaimLoanInput = LendUnit & { actor_id: string | null }

export const claimLoanStepId = "traceability-claim-loan-step"

/**
 * This step holds a unit that is lent and makes the document that it leaves with, before Medusa's levels change. Compensated by
 * releasing the claim, which takes both away.
 *
 * Returns `{ claim_id, level_changes, operation_id, loan_id, lot_id }`. Throws `not_found`, `lot_elsewhere` for what is not in stock, and
 * `invalid_state` for what cannot be lent.
 */
export const claimLoanStep = createStep(
  claimLoanStepId,
  async ({ actor_id, ...loan }: ClaimLoanInput, { container, context }) => {
    const claim = await withTraceability(container, (service) =>
      service.claimLoan(loan, {
        actor_id,
        transaction_id: `${claimLoanStepId}:${context?.transactionId}`,
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
