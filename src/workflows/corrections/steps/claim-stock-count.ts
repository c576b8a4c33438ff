import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CountStock } from "../../../modules/traceability/operations/corrections/count-stock"
import { withTraceability } from "../../../application/with-traceability"
import { claimedOperations } from "../claimed-operations"
import { releaseClaims } from "../release-claims"

export type ClaimStockCountInput = CountStock & { actor_id: string | null }

export const claimStockCountStepId = "traceability-claim-stock-count-step"

/**
 * Compares a count with the books and claims adjustments for the difference. Undo takes them away again. Answers
 * `{ claim_ids, operation_ids, level_changes }`, all empty when the count agrees with the books.
 */
export const claimStockCountStep = createStep(
  claimStockCountStepId,
  async ({ actor_id, ...count }: ClaimStockCountInput, { container, context }) => {
    const transaction_id = `${claimStockCountStepId}:${context?.transactionId}`
    const claimed = claimedOperations(
      await withTraceability(container, (service) =>
        service.claimCount(count, { transaction_id, actor_id })
      )
    )
    return new StepResponse(claimed, claimed.claim_ids)
  },
  releaseClaims
)
