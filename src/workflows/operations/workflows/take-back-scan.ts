import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"
import { type TakeBackScanInput, takeBackScanStep } from "../steps/take-back-scan"

export const takeBackScanWorkflowId = "traceability-take-back-scan"

/** This workflow takes one scan of an open operation back, and offers what becomes free to others that wait. Returns nothing. */
export const takeBackScanWorkflow = createWorkflow(
  takeBackScanWorkflowId,
  (input: WorkflowData<TakeBackScanInput>) => {
    takeBackScanStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.operation_id] })
    return new WorkflowResponse(void 0)
  }
)
