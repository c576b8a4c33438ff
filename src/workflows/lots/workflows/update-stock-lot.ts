import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { readStockLotStep } from "../steps/read-stock-lot"
import { UpdateStockLotInput, updateStockLotStep } from "../steps/update-stock-lot"

export const updateStockLotWorkflowId = "traceability-update-stock-lot"

/**
 * This workflow changes a lot or serial number, and offers one that has not expired after all to operations that wait.
 * Returns the lot as it is then.
 */
export const updateStockLotWorkflow = createWorkflow(
  updateStockLotWorkflowId,
  (input: WorkflowData<UpdateStockLotInput>) => {
    updateStockLotStep(input)
    reserveWaitingOperationsStep({ lot_ids: [input.id] })
    return new WorkflowResponse(readStockLotStep(input.id))
  }
)
