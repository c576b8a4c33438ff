import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteStockOperationTypeStep } from "../steps/delete-stock-operation-type"

export const deleteStockOperationTypeWorkflowId = "traceability-delete-stock-operation-type"

/**
 * This workflow deletes an operation type that was never used.
 *
 * Returns its id.
 */
export const deleteStockOperationTypeWorkflow = createWorkflow(
  deleteStockOperationTypeWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(deleteStockOperationTypeStep(input))
)
