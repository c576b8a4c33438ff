import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  SetManufacturingOrderLabourInput,
  setManufacturingOrderLabourStep,
} from "../steps/set-manufacturing-order-labour"

export const setManufacturingOrderLabourWorkflowId = "traceability-set-manufacturing-order-labour"

/** This workflow changes what working on one unit of a manufacturing order costs. Returns `{ id }`. */
export const setManufacturingOrderLabourWorkflow = createWorkflow(
  setManufacturingOrderLabourWorkflowId,
  (input: WorkflowData<SetManufacturingOrderLabourInput>) =>
    new WorkflowResponse(setManufacturingOrderLabourStep(input))
)
