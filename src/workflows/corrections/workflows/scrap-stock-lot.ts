import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimStockScrapInput, claimStockScrapStep } from "../steps/claim-stock-scrap"
import { confirmStockClaimsStep } from "../steps/confirm-stock-claims"
import { readStockOperationsStep } from "../../operations/steps/read-stock-operations"

export const scrapStockLotWorkflowId = "traceability-scrap-stock-lot"

/**
 * This workflow scraps a lot, or some of it, at once: it creates a scrap operation and carries it out.
 *
 * Returns the operations with their lines.
 */
export const scrapStockLotWorkflow = createWorkflow(
  scrapStockLotWorkflowId,
  (input: WorkflowData<ClaimStockScrapInput>) => {
    const claimed = claimStockScrapStep(input)
    ensureInventoryLevelsStep(claimed.level_changes)
    adjustStockLevelsStep(claimed.level_changes)
    emitOperationValidatedStep(confirmStockClaimsStep(claimed.claim_ids))
    reserveWaitingOperationsStep(claimed.level_changes)
    return new WorkflowResponse(readStockOperationsStep(claimed.operation_ids))
  }
)
