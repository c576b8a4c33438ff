import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  PasteStockOperationDetailsInput,
  pasteStockOperationDetailsStep,
} from "../steps/paste-stock-operation-details"

export const pasteStockOperationDetailsWorkflowId = "paste-stock-operation-details"

/** Pastes a list of numbers into a line of an operation. */
export const pasteStockOperationDetailsWorkflow = createWorkflow(
  pasteStockOperationDetailsWorkflowId,
  (input: WorkflowData<PasteStockOperationDetailsInput>) => {
    pasteStockOperationDetailsStep(input)
    return new WorkflowResponse(input)
  }
)
