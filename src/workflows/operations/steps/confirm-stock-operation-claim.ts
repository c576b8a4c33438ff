import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export const confirmStockOperationClaimStepId = "confirm-stock-operation-claim"

/**
 * Writes ledger, lot stock and documents of a claimed operation. It is the last step that can fail, because movements
 * cannot be taken back. Answers `{ operation_ids, backorder_id }`.
 */
export const confirmStockOperationClaimStep = createStep(
  confirmStockOperationClaimStepId,
  async (claimId: string, { container }) => {
    const done = await withTraceability(container, (service) => service.confirmClaim(claimId))
    return new StepResponse({ operation_ids: done?.operation_ids ?? [], backorder_id: done?.backorder_id ?? null })
  }
)
