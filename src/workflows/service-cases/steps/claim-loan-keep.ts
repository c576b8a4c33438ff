import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readLoanTerms } from "../../../application/read-loan-terms"
import { withTraceability } from "../../../application/with-traceability"
import { refuseUnknownCurrencies } from "../../../medusa/refuse-unknown-currencies"
import type { LoanKeptAs } from "../../../types/loan"

export type ClaimLoanKeepInput = {
  id: string
  /** Why it does not come back. */
  kept_as: LoanKeptAs
  /** What its customer is to pay, 0 for nothing; in whole coins. */
  price: number
  /** That of the order that their own unit came with when left out, else the shop's. */
  currency_code?: string
  /** Whose it is from now on; who has it on loan when left out. */
  customer_id?: string
  note?: string | null
  actor_id: string | null
}

export const claimLoanKeepStepId = "traceability-claim-loan-keep-step"

/**
 * This step holds a lent unit that stays with its customer, and makes the document with which it becomes theirs. Compensated by releasing
 * the claim, which takes both away.
 *
 * Returns `{ claim_id, level_changes, operation_id, loan_id, lot_id, price, currency_code }`. Throws `not_found`, `invalid_state` (409) for
 * what is not out, and `lot_blocked`, `lot_expired` or `unit_stopped` for what may not be sold.
 */
export const claimLoanKeepStep = createStep(
  claimLoanKeepStepId,
  async ({ actor_id, ...loan }: ClaimLoanKeepInput, { container, context }) => {
    await refuseUnknownCurrencies(container, [loan.currency_code])
    const terms = await readLoanTerms(container, loan.id)
    const currency_code = (loan.currency_code ?? terms.currency_code).toLowerCase()
    const customer_id = loan.customer_id ?? terms.customer_id
    const claim = await withTraceability(container, (service) =>
      service.claimLoanKeep(
        { ...loan, currency_code, customer_id },
        { actor_id, transaction_id: `${claimLoanKeepStepId}:${context?.transactionId}` }
      )
    )
    return new StepResponse({ ...claim, price: loan.price, currency_code }, claim.claim_id)
  },
  async (claimId, { container }) => {
    if (claimId) {
      await withTraceability(container, (service) => service.releaseClaim(claimId))
    }
  }
)
