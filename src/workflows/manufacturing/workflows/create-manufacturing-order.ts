import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  CreateManufacturingOrderInput,
  createManufacturingOrderStep,
} from "../steps/create-manufacturing-order"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const createManufacturingOrderWorkflowId = "traceability-create-manufacturing-order"

/**
 * This workflow creates a draft manufacturing order.
 *
 * Returns the order.
 */
export const createManufacturingOrderWorkflow = createWorkflow(
  createManufacturingOrderWorkflowId,
  (input: WorkflowData<CreateManufacturingOrderInput>) => {
    const id = createManufacturingOrderStep(input)
    const orders = readManufacturingOrdersStep([id])
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
