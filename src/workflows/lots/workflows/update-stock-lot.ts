import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { UpdateStockLotInput, updateStockLotStep } from "../steps/update-stock-lot"

export const updateStockLotWorkflowId = "traceability-update-stock-lot"

/** Changes a lot or serial number; one that has not expired after all is offered to operations that wait. */
export const updateStockLotWorkflow = createWorkflow(
  updateStockLotWorkflowId,
  (input: WorkflowData<UpdateStockLotInput>) => {
    updateStockLotStep(input)
    reserveWaitingOperationsStep({ lot_ids: [input.id] })
    return new WorkflowResponse(input)
  }
)
