import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CancelManufacturingOrderInput,
  cancelManufacturingOrderStep,
} from "../steps/cancel-manufacturing-order"

export const cancelManufacturingOrderWorkflowId = "cancel-manufacturing-order"

/** Cancels a manufacturing order of which nothing was produced. */
export const cancelManufacturingOrderWorkflow = createWorkflow(
  cancelManufacturingOrderWorkflowId,
  (input: WorkflowData<CancelManufacturingOrderInput>) => {
    cancelManufacturingOrderStep(input)
    return new WorkflowResponse(input)
  }
)
