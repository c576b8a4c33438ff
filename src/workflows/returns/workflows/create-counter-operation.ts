import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateCounterOperationInput,
  createCounterOperationStep,
} from "../steps/create-counter-operation"

export const createCounterOperationWorkflowId = "traceability-create-counter-operation"

/** Makes the draft that takes a done receipt, transfer or delivery back with the same lots, or finds the one that is begun. Answers its id. */
export const createCounterOperationWorkflow = createWorkflow(
  createCounterOperationWorkflowId,
  (input: WorkflowData<CreateCounterOperationInput>) =>
    new WorkflowResponse(createCounterOperationStep(input))
)
