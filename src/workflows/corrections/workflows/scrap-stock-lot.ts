import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustInventoryLevelsStep } from "@medusajs/medusa/core-flows"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimStockScrapInput, claimStockScrapStep } from "../steps/claim-stock-scrap"
import { confirmStockClaimsStep } from "../steps/confirm-stock-claims"

export const scrapStockLotWorkflowId = "traceability-scrap-stock-lot"

/** Throws a lot away, or some of it, in one go: the scrap operation is made, carried out and done. Answers the operations' ids. */
export const scrapStockLotWorkflow = createWorkflow(
  scrapStockLotWorkflowId,
  (input: WorkflowData<ClaimStockScrapInput>) => {
    const claimed = claimStockScrapStep(input)
    ensureInventoryLevelsStep(claimed.level_changes)
    adjustInventoryLevelsStep(claimed.level_changes)
    emitOperationValidatedStep(confirmStockClaimsStep(claimed.claim_ids))
    reserveWaitingOperationsStep(claimed.level_changes)
    return new WorkflowResponse(claimed.operation_ids)
  }
)
