import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reopenClaims } from "../../operations/reopen-claims"
import { withTraceability } from "../../../application/with-traceability"

export const confirmStockOperationUndoStepId = "traceability-confirm-stock-operation-undo-step"

/**
 * This step writes the movements that undo a claimed operation. Compensated by moving the units once more.
 *
 * Returns `{ lot_ids }`.
 */
export const confirmStockOperationUndoStep = createStep(
  confirmStockOperationUndoStepId,
  async (claimId: string, { container }) => {
    const { done, undo } = await withTraceability(container, (service) =>
      service.confirmClaims([claimId])
    )
    return new StepResponse({ lot_ids: done[0]?.lot_ids ?? [] }, undo)
  },
  reopenClaims
)
