import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ConfirmStockOperationInput,
  confirmStockOperationStep,
} from "../steps/confirm-stock-operation"
import { readStockOperationStep } from "../steps/read-stock-operation"

export const confirmStockOperationWorkflowId = "traceability-confirm-stock-operation"

/** This workflow confirms a draft operation. Returns it with its lines. */
export const confirmStockOperationWorkflow = createWorkflow(
  confirmStockOperationWorkflowId,
  (input: WorkflowData<ConfirmStockOperationInput>) => {
    confirmStockOperationStep(input)
    return new WorkflowResponse(readStockOperationStep(input.id))
  }
)
