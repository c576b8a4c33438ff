import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateManufacturingOrderInput,
  createManufacturingOrderStep,
} from "../steps/create-manufacturing-order"

export const createManufacturingOrderWorkflowId = "traceability-create-manufacturing-order"

/**
 * This workflow creates a draft manufacturing order.
 *
 * Returns its id.
 */
export const createManufacturingOrderWorkflow = createWorkflow(
  createManufacturingOrderWorkflowId,
  (input: WorkflowData<CreateManufacturingOrderInput>) => {
    const id = createManufacturingOrderStep(input)
    return new WorkflowResponse(id)
  }
)
