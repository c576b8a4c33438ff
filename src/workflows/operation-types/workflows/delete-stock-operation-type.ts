import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteStockOperationTypeStep } from "../steps/delete-stock-operation-type"

export const deleteStockOperationTypeWorkflowId = "traceability-delete-stock-operation-type"

/** Deletes an operation type that was never used. */
export const deleteStockOperationTypeWorkflow = createWorkflow(
  deleteStockOperationTypeWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(deleteStockOperationTypeStep(input))
)
