import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateCounterOperationInput,
  createCounterOperationStep,
} from "../steps/create-counter-operation"

export const createCounterOperationWorkflowId = "traceability-create-counter-operation"

/**
 * This workflow creates the draft that returns a done receipt, transfer or delivery with the same lots, or finds the
 * one that was started.
 *
 * Returns its id.
 */
export const createCounterOperationWorkflow = createWorkflow(
  createCounterOperationWorkflowId,
  (input: WorkflowData<CreateCounterOperationInput>) =>
    new WorkflowResponse(createCounterOperationStep(input))
)
