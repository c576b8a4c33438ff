import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  SetManufacturingOrderLotInput,
  setManufacturingOrderLotStep,
} from "../steps/set-manufacturing-order-lot"

export const setManufacturingOrderLotWorkflowId = "traceability-set-manufacturing-order-lot"

/** Sets the Lot/Serial Number of a manufacturing order. */
export const setManufacturingOrderLotWorkflow = createWorkflow(
  setManufacturingOrderLotWorkflowId,
  (input: WorkflowData<SetManufacturingOrderLotInput>) => {
    setManufacturingOrderLotStep(input)
    return new WorkflowResponse(input)
  }
)
