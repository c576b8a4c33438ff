import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export const confirmStockOperationClaimStepId = "confirm-stock-operation-claim"

/**
 * Writes ledger, lot stock and documents of a claimed operation. It is the last step that can fail, because movements
 * cannot be taken back. Answers `{ backorder_id, code, lot_ids }`.
 */
export const confirmStockOperationClaimStep = createStep(
  confirmStockOperationClaimStepId,
  async (claimId: string, { container }) => {
    const done = await withTraceability(container, (service) => service.confirmClaim(claimId))
    return new StepResponse({
      backorder_id: done?.backorder_id ?? null,
      code: done?.code,
      lot_ids: done?.lot_ids ?? [],
    })
  }
)
