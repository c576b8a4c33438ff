import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  PasteStockOperationDetailsInput,
  pasteStockOperationDetailsStep,
} from "../steps/paste-stock-operation-details"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"

export const pasteStockOperationDetailsWorkflowId = "traceability-paste-stock-operation-details"

/** This workflow pastes a list of lot names into a line of an operation. Returns its input. */
export const pasteStockOperationDetailsWorkflow = createWorkflow(
  pasteStockOperationDetailsWorkflowId,
  (input: WorkflowData<PasteStockOperationDetailsInput>) => {
    pasteStockOperationDetailsStep(input)
    reserveWaitingOperationsStep({ operation_ids: [input.operation_id] })
    return new WorkflowResponse(input)
  }
)
