import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"
import {
  ScanIntoStockOperationInput,
  scanIntoStockOperationStep,
} from "../steps/scan-into-stock-operation"

export const scanIntoStockOperationWorkflowId = "traceability-scan-into-stock-operation"

/**
 * This workflow writes a scanned code into an open operation.
 *
 * Returns `{ line_id, detail_id }` of the row that was picked or filled.
 */
export const scanIntoStockOperationWorkflow = createWorkflow(
  scanIntoStockOperationWorkflowId,
  (input: WorkflowData<ScanIntoStockOperationInput>) => {
    const scanned = scanIntoStockOperationStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.operation_id] })
    return new WorkflowResponse(scanned)
  }
)
