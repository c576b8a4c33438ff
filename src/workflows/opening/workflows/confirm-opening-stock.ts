import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { claimOpeningStockStep, type ConfirmOpeningStockInput } from "../steps/claim-opening-stock"

export const confirmOpeningStockWorkflowId = "traceability-confirm-opening-stock"

/**
 * This workflow makes the numbers of an opening stock run stock: Medusa's levels go up by them where the run brings goods in,
 * and stay where it numbers what is counted.
 *
 * Returns `{ backorder_id, code, lot_ids }`.
 */
export const confirmOpeningStockWorkflow = createWorkflow(
  confirmOpeningStockWorkflowId,
  (input: WorkflowData<ConfirmOpeningStockInput>) => {
    const claim = claimOpeningStockStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustStockLevelsStep(claim.level_changes)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: input.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    reserveWaitingOperationsStep(claim.places)
    return new WorkflowResponse(done)
  }
)
