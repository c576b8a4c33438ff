import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UnblockStockLotInput, unblockStockLotStep } from "../steps/unblock-stock-lot"

export const unblockStockLotWorkflowId = "unblock-stock-lot"

/** Lifts the hold on a lot. */
export const unblockStockLotWorkflow = createWorkflow(
  unblockStockLotWorkflowId,
  (input: WorkflowData<UnblockStockLotInput>) => {
    unblockStockLotStep(input)
    return new WorkflowResponse(input)
  }
)
