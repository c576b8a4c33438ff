import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  WriteStockOperationDetailsInput,
  writeStockOperationDetailsStep,
} from "../steps/write-stock-operation-details"

export const writeStockOperationDetailsWorkflowId = "write-stock-operation-details"

/** Writes the Detailed Operations rows of a line. */
export const writeStockOperationDetailsWorkflow = createWorkflow(
  writeStockOperationDetailsWorkflowId,
  (input: WorkflowData<WriteStockOperationDetailsInput>) => {
    writeStockOperationDetailsStep(input)
    return new WorkflowResponse(input)
  }
)
