import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  MergeManufacturingOrdersInput,
  mergeManufacturingOrdersStep,
} from "../steps/merge-manufacturing-orders"

export const mergeManufacturingOrdersWorkflowId = "merge-manufacturing-orders"

/** Makes one order of several; answers the id of the one that takes the others in. */
export const mergeManufacturingOrdersWorkflow = createWorkflow(
  mergeManufacturingOrdersWorkflowId,
  (input: WorkflowData<MergeManufacturingOrdersInput>) => {
    const id = mergeManufacturingOrdersStep(input)
    return new WorkflowResponse(id)
  }
)
