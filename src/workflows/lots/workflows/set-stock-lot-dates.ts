import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { SetStockLotDatesInput, setStockLotDatesStep } from "../steps/set-stock-lot-dates"

export const setStockLotDatesWorkflowId = "traceability-set-stock-lot-dates"

/** Changes the dates of several lots, all or none; those that have not expired after all are offered to operations that wait. */
export const setStockLotDatesWorkflow = createWorkflow(
  setStockLotDatesWorkflowId,
  (input: WorkflowData<SetStockLotDatesInput>) => {
    setStockLotDatesStep(input)
    reserveWaitingOperationsStep({ lot_ids: input.ids })
    return new WorkflowResponse(input)
  }
)
