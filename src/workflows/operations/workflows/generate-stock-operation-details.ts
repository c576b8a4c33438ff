import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  GenerateStockOperationDetailsInput,
  generateStockOperationDetailsStep,
} from "../steps/generate-stock-operation-details"

export const generateStockOperationDetailsWorkflowId =
  "traceability-generate-stock-operation-details"

/** This workflow generates lot names into a line of an operation. Returns its input. */
export const generateStockOperationDetailsWorkflow = createWorkflow(
  generateStockOperationDetailsWorkflowId,
  (input: WorkflowData<GenerateStockOperationDetailsInput>) => {
    generateStockOperationDetailsStep(input)
    return new WorkflowResponse(input)
  }
)
