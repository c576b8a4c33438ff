import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { reopenClaims } from "../reopen-claims"

export const confirmStockOperationClaimStepId = "traceability-confirm-stock-operation-claim-step"

/**
 * This step writes the ledger, the lot stock and the documents of a claimed operation. Compensated by reversing its
 * movements: the claim is open again.
 *
 * Returns `{ backorder_id, code, lot_ids }`.
 */
export const confirmStockOperationClaimStep = createStep(
  confirmStockOperationClaimStepId,
  async (claimId: string, { container }) => {
    const { done, undo } = await withTraceability(container, (service) =>
      service.confirmClaims([claimId])
    )
    return new StepResponse(
      {
        backorder_id: done[0]?.backorder_id ?? null,
        code: done[0]?.code,
        lot_ids: done[0]?.lot_ids ?? [],
      },
      undo
    )
  },
  reopenClaims
)
