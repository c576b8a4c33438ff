import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import type { TakeBackLoan } from "../../../modules/traceability/manufacturing/loans/claim-loan-return"

export type ClaimLoanReturnInput = TakeBackLoan & { actor_id: string | null }

export const claimLoanReturnStepId = "traceability-claim-loan-return-step"

/**
 * This step holds a lent unit that comes back, blocks it where it is to be looked at, and makes the document that it comes with, before
 * Medusa's levels change. Compensated by releasing the claim, which takes all of that away.
 *
 * Returns `{ claim_id, level_changes, operation_id, loan_id, lot_id }`. Throws `not_found`, and `invalid_state` (409) for what is not out.
 */
export const claimLoanReturnStep = createStep(
  claimLoanReturnStepId,
  async ({ actor_id, ...loan }: ClaimLoanReturnInput, { container, context }) => {
    const claim = await withTraceability(container, (service) =>
      service.claimLoanReturn(loan, {
        actor_id,
        transaction_id: `${claimLoanReturnStepId}:${context?.transactionId}`,
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
