import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { reopenClaims } from "../reopen-claims"

export const confirmStockOperationClaimStepId = "traceability-confirm-stock-operation-claim-step"

/**
 * Writes ledger, lot stock and documents of a claimed operation. Undone by reversing movements: the claim is open again,
 * as before. Answers `{ backorder_id, code, lot_ids }`.
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
