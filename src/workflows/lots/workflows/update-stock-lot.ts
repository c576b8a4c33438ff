import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UpdateStockLotInput, updateStockLotStep } from "../steps/update-stock-lot"

export const updateStockLotWorkflowId = "update-stock-lot"

/** Changes a lot or serial number. */
export const updateStockLotWorkflow = createWorkflow(
  updateStockLotWorkflowId,
  (input: WorkflowData<UpdateStockLotInput>) => {
    updateStockLotStep(input)
    return new WorkflowResponse(input)
  }
)
