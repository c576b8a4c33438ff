import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { UnblockStockLotInput, unblockStockLotStep } from "../steps/unblock-stock-lot"

export const unblockStockLotWorkflowId = "unblock-stock-lot"

/** Lifts the hold on a lot, and offers it to operations that wait. */
export const unblockStockLotWorkflow = createWorkflow(
  unblockStockLotWorkflowId,
  (input: WorkflowData<UnblockStockLotInput>) => {
    reserveWaitingOperationsStep(unblockStockLotStep(input))
    return new WorkflowResponse(input)
  }
)
