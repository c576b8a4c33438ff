import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateStockOperationInput,
  createStockOperationStep,
} from "../steps/create-stock-operation"
import { readStockOperationStep } from "../steps/read-stock-operation"

export const createStockOperationWorkflowId = "traceability-create-stock-operation"

/**
 * This workflow creates a draft operation.
 *
 * Returns it with its lines.
 */
export const createStockOperationWorkflow = createWorkflow(
  createStockOperationWorkflowId,
  (input: WorkflowData<CreateStockOperationInput>) => {
    const operationId = createStockOperationStep(input)
    return new WorkflowResponse(readStockOperationStep(operationId))
  }
)
