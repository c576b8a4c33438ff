import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimStockCountInput, claimStockCountStep } from "../steps/claim-stock-count"
import { confirmStockClaimsStep } from "../steps/confirm-stock-claims"
import { readStockOperationsStep } from "../../operations/steps/read-stock-operations"

export const countStockWorkflowId = "traceability-count-stock"

/**
 * This workflow makes the on-hand stock what was counted: found and lost units become done adjustments, and Medusa's
 * level follows.
 *
 * Returns the operations with their lines.
 */
export const countStockWorkflow = createWorkflow(
  countStockWorkflowId,
  (input: WorkflowData<ClaimStockCountInput>) => {
    const claimed = claimStockCountStep(input)
    ensureInventoryLevelsStep(claimed.level_changes)
    adjustStockLevelsStep(claimed.level_changes)
    emitOperationValidatedStep(confirmStockClaimsStep(claimed.claim_ids))
    reserveWaitingOperationsStep(claimed.level_changes)
    return new WorkflowResponse(readStockOperationsStep(claimed.operation_ids))
  }
)
