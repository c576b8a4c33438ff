import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DeleteStockLotInput, deleteStockLotStep } from "../steps/delete-stock-lot"

export const deleteStockLotWorkflowId = "traceability-delete-stock-lot"

/** Deletes a lot that nothing ever happened to. */
export const deleteStockLotWorkflow = createWorkflow(
  deleteStockLotWorkflowId,
  (input: WorkflowData<DeleteStockLotInput>) => {
    deleteStockLotStep(input)
    return new WorkflowResponse(input)
  }
)
