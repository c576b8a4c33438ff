import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { closeRecallStep, CloseRecallInput } from "../steps/close-recall"

export const closeRecallWorkflowId = "traceability-close-recall"

/** Ends a recall and keeps how far it had come. What it blocked stays blocked. Answers its id. */
export const closeRecallWorkflow = createWorkflow(
  closeRecallWorkflowId,
  (input: WorkflowData<CloseRecallInput>) => new WorkflowResponse(closeRecallStep(input))
)
