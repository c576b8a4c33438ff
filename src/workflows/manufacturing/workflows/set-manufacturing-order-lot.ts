import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  SetManufacturingOrderLotInput,
  setManufacturingOrderLotStep,
} from "../steps/set-manufacturing-order-lot"

export const setManufacturingOrderLotWorkflowId = "traceability-set-manufacturing-order-lot"

/** This workflow sets the lot or serial number of a manufacturing order. Returns its input. */
export const setManufacturingOrderLotWorkflow = createWorkflow(
  setManufacturingOrderLotWorkflowId,
  (input: WorkflowData<SetManufacturingOrderLotInput>) => {
    setManufacturingOrderLotStep(input)
    return new WorkflowResponse(input)
  }
)
