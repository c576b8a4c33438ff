import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { closeRecallStep, CloseRecallInput } from "../steps/close-recall"
import { readRecallStep } from "../steps/read-recall"

export const closeRecallWorkflowId = "traceability-close-recall"

/**
 * This workflow closes a recall and keeps its progress. What it blocked stays blocked.
 *
 * Returns it with its progress.
 */
export const closeRecallWorkflow = createWorkflow(
  closeRecallWorkflowId,
  (input: WorkflowData<CloseRecallInput>) =>
    new WorkflowResponse(readRecallStep(closeRecallStep(input)))
)
