import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"
import {
  WriteStockOperationDetailsInput,
  writeStockOperationDetailsStep,
} from "../steps/write-stock-operation-details"

export const writeStockOperationDetailsWorkflowId = "traceability-write-stock-operation-details"

/**
 * This workflow writes the Detailed Operations rows of a line.
 *
 * Returns `{ taken }`, what other operations lost to them.
 */
export const writeStockOperationDetailsWorkflow = createWorkflow(
  writeStockOperationDetailsWorkflowId,
  (input: WorkflowData<WriteStockOperationDetailsInput>) => {
    const taken = writeStockOperationDetailsStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.operation_id] })
    return new WorkflowResponse(transform({ taken }, (data) => data))
  }
)
