import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DeleteStockLotInput, deleteStockLotStep } from "../steps/delete-stock-lot"

export const deleteStockLotWorkflowId = "traceability-delete-stock-lot"

/** This workflow deletes a lot that was never used. Returns its input. */
export const deleteStockLotWorkflow = createWorkflow(
  deleteStockLotWorkflowId,
  (input: WorkflowData<DeleteStockLotInput>) => {
    deleteStockLotStep(input)
    return new WorkflowResponse(input)
  }
)
