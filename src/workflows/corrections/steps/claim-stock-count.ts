import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CountStock } from "../../../modules/traceability/operations/corrections/counted-lot"
import { refuseArticleNames } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"
import { claimedOperations } from "../claimed-operations"
import { releaseClaims } from "../release-claims"

export type ClaimStockCountInput = CountStock & { actor_id: string | null }

export const claimStockCountStepId = "traceability-claim-stock-count-step"

/**
 * This step compares a count with the on-hand stock and claims adjustments for the difference. Compensated by releasing
 * them.
 *
 * Returns `{ claim_ids, operation_ids, level_changes }`, all empty when nothing differs. Throws 409 when the stock has
 * moved since the sheet was read.
 */
export const claimStockCountStep = createStep(
  claimStockCountStepId,
  async ({ actor_id, ...count }: ClaimStockCountInput, { container, context }) => {
    await refuseArticleNames(
      container,
      count.lots.map((row) => (row.lot_id || !row.counted_quantity ? null : row.lot_name))
    )
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
