import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  UpdateStockOperationTypeInput,
  updateStockOperationTypeStep,
} from "../steps/update-stock-operation-type"

export const updateStockOperationTypeWorkflowId = "traceability-update-stock-operation-type"

/**
 * This workflow changes the flags of an operation type, or archives it.
 *
 * Returns it.
 */
export const updateStockOperationTypeWorkflow = createWorkflow(
  updateStockOperationTypeWorkflowId,
  (input: WorkflowData<UpdateStockOperationTypeInput>) =>
    new WorkflowResponse(updateStockOperationTypeStep(input))
)
