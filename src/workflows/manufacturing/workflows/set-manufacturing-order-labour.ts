import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  SetManufacturingOrderLabourInput,
  setManufacturingOrderLabourStep,
} from "../steps/set-manufacturing-order-labour"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const setManufacturingOrderLabourWorkflowId = "traceability-set-manufacturing-order-labour"

/** This workflow changes what working on one unit of a manufacturing order costs. Returns the order. */
export const setManufacturingOrderLabourWorkflow = createWorkflow(
  setManufacturingOrderLabourWorkflowId,
  (input: WorkflowData<SetManufacturingOrderLabourInput>) => {
    const changed = setManufacturingOrderLabourStep(input)
    const orders = readManufacturingOrdersStep(transform(changed, ({ id }) => [id]))
    return new WorkflowResponse(transform({ orders }, (data) => data.orders[0]))
  }
)
