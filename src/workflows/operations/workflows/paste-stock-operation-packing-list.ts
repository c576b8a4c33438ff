import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  PasteStockOperationPackingListInput,
  pasteStockOperationPackingListStep,
} from "../steps/paste-stock-operation-packing-list"

export const pasteStockOperationPackingListWorkflowId =
  "traceability-paste-stock-operation-packing-list"

/** This workflow fills all lines of a receipt with a packing list. Returns what was read. */
export const pasteStockOperationPackingListWorkflow = createWorkflow(
  pasteStockOperationPackingListWorkflowId,
  (input: WorkflowData<PasteStockOperationPackingListInput>) =>
    new WorkflowResponse(pasteStockOperationPackingListStep(input))
)
