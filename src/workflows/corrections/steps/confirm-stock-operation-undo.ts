import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export const confirmStockOperationUndoStepId = "confirm-stock-operation-undo"

/** Writes the movements that take a claimed operation back. Answers `{ lot_ids }`. */
export const confirmStockOperationUndoStep = createStep(
  confirmStockOperationUndoStepId,
  async (claimId: string, { container }) => {
    const done = await withTraceability(container, (service) => service.confirmClaim(claimId))
    return new StepResponse({ lot_ids: done?.lot_ids ?? [] })
  }
)
