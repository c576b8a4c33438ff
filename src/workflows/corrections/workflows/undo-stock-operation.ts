import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { TraceabilityEvents } from "../../../types/events"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import {
  ClaimStockOperationUndoInput,
  claimStockOperationUndoStep,
} from "../steps/claim-stock-operation-undo"
import { confirmStockOperationUndoStep } from "../steps/confirm-stock-operation-undo"

export const undoStockOperationWorkflowId = "traceability-undo-stock-operation"

/**
 * This workflow undoes a done adjustment, scrap or transfer: the units return by movements of their own and Medusa's
 * levels with them; the document is cancelled and says who undid it and why. Its backorder is a document of its own and
 * stays.
 *
 * Returns `{ lot_ids }`.
 */
export const undoStockOperationWorkflow = createWorkflow(
  undoStockOperationWorkflowId,
  (input: WorkflowData<ClaimStockOperationUndoInput>) => {
    const claim = claimStockOperationUndoStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustStockLevelsStep(claim.level_changes)
    const done = confirmStockOperationUndoStep(claim.claim_id)
    emitEventStep({
      eventName: TraceabilityEvents.OPERATION_UNDONE,
      data: { id: input.operation_id },
    })
    reserveWaitingOperationsStep(claim.level_changes)
    return new WorkflowResponse(done)
  }
)
