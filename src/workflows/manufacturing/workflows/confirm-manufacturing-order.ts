import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  ConfirmManufacturingOrderInput,
  confirmManufacturingOrderStep,
} from "../steps/confirm-manufacturing-order"

export const confirmManufacturingOrderWorkflowId = "confirm-manufacturing-order"

/** Confirms a draft manufacturing order. */
export const confirmManufacturingOrderWorkflow = createWorkflow(
  confirmManufacturingOrderWorkflowId,
  (input: WorkflowData<ConfirmManufacturingOrderInput>) => {
    confirmManufacturingOrderStep(input)
    return new WorkflowResponse(input)
  }
)
