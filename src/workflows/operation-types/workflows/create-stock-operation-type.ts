import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateStockOperationTypeInput,
  createStockOperationTypeStep,
} from "../steps/create-stock-operation-type"

export const createStockOperationTypeWorkflowId = "traceability-create-stock-operation-type"

/**
 * This workflow adds an operation type of the shop's own.
 *
 * Returns it.
 */
export const createStockOperationTypeWorkflow = createWorkflow(
  createStockOperationTypeWorkflowId,
  (input: WorkflowData<CreateStockOperationTypeInput>) =>
    new WorkflowResponse(createStockOperationTypeStep(input))
)
