import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { UnblockStockLotInput, unblockStockLotStep } from "../steps/unblock-stock-lot"
import { readStockLotStep } from "../steps/read-stock-lot"

export const unblockStockLotWorkflowId = "traceability-unblock-stock-lot"

/** This workflow lifts the hold on a lot and offers it to operations that wait. Returns the lot. */
export const unblockStockLotWorkflow = createWorkflow(
  unblockStockLotWorkflowId,
  (input: WorkflowData<UnblockStockLotInput>) => {
    unblockStockLotStep(input)
    reserveWaitingOperationsStep({ lot_ids: [input.id] })
    return new WorkflowResponse(readStockLotStep(input.id))
  }
)
