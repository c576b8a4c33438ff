import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  SplitManufacturingOrderInput,
  splitManufacturingOrderStep,
} from "../steps/split-manufacturing-order"
import { readManufacturingOrdersStep } from "../steps/read-manufacturing-orders"

export const splitManufacturingOrderWorkflowId = "traceability-split-manufacturing-order"

/**
 * This workflow splits a manufacturing order into parts of these quantities and a rest.
 *
 * Returns the parts, the order's own first.
 */
export const splitManufacturingOrderWorkflow = createWorkflow(
  splitManufacturingOrderWorkflowId,
  (input: WorkflowData<SplitManufacturingOrderInput>) => {
    const ids = splitManufacturingOrderStep(input)
    return new WorkflowResponse(readManufacturingOrdersStep(ids))
  }
)
