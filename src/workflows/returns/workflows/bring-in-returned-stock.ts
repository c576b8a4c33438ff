import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimReturnedStockInput, claimReturnedStockStep } from "../steps/claim-returned-stock"

export const bringInReturnedStockWorkflowId = "traceability-bring-in-returned-stock"

/**
 * This workflow brings in a return that Medusa has received without moving stock: units and Medusa's levels together.
 *
 * Returns `{ backorder_id, code, lot_ids }`.
 */
export const bringInReturnedStockWorkflow = createWorkflow(
  bringInReturnedStockWorkflowId,
  (input: WorkflowData<ClaimReturnedStockInput>) => {
    const claim = claimReturnedStockStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustStockLevelsStep(claim.level_changes)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: claim.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    reserveWaitingOperationsStep(claim.level_changes)
    return new WorkflowResponse(done)
  }
)
