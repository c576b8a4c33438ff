import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ScrapLot } from "../../../modules/traceability/operations/corrections/claim-scrap"
import { withTraceability } from "../../../application/with-traceability"
import { claimedOperations } from "../claimed-operations"
import { releaseClaims } from "../release-claims"

export type ClaimStockScrapInput = ScrapLot & { actor_id: string | null }

export const claimStockScrapStepId = "traceability-claim-stock-scrap-step"

/**
 * This step claims a scrap operation for a lot, or for some of it. Compensated by releasing it.
 *
 * Returns `{ claim_ids, operation_ids, level_changes }`. Throws when some of it is reserved, with the operation that
 * reserved it.
 */
export const claimStockScrapStep = createStep(
  claimStockScrapStepId,
  async ({ actor_id, ...scrap }: ClaimStockScrapInput, { container, context }) => {
    const transaction_id = `${claimStockScrapStepId}:${context?.transactionId}:${scrap.lot_id}`
    const claimed = claimedOperations([
      await withTraceability(container, (service) =>
        service.claimScrap(scrap, { transaction_id, actor_id })
      ),
    ])
    return new StepResponse(claimed, claimed.claim_ids)
  },
  releaseClaims
)
