import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ScanIntoStockOperationInput,
  scanIntoStockOperationStep,
} from "../steps/scan-into-stock-operation"

export const scanIntoStockOperationWorkflowId = "scan-into-stock-operation"

/** One scan into an open operation. Answers `{ line_id, detail_id }` of the row that was picked or filled. */
export const scanIntoStockOperationWorkflow = createWorkflow(
  scanIntoStockOperationWorkflowId,
  (input: WorkflowData<ScanIntoStockOperationInput>) =>
    new WorkflowResponse(scanIntoStockOperationStep(input))
)
