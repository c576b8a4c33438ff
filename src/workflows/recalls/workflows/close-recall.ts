import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { closeRecallStep, CloseRecallInput } from "../steps/close-recall"

export const closeRecallWorkflowId = "traceability-close-recall"

/**
 * This workflow closes a recall and keeps its progress. What it blocked stays blocked.
 *
 * Returns its id.
 */
export const closeRecallWorkflow = createWorkflow(
  closeRecallWorkflowId,
  (input: WorkflowData<CloseRecallInput>) => new WorkflowResponse(closeRecallStep(input))
)
