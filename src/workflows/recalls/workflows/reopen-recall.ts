import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reopenRecallStep } from "../steps/reopen-recall"
import { readRecallStep } from "../steps/read-recall"

export const reopenRecallWorkflowId = "traceability-reopen-recall"

/**
 * This workflow opens a closed recall again.
 *
 * Returns it with its progress.
 */
export const reopenRecallWorkflow = createWorkflow(
  reopenRecallWorkflowId,
  (id: WorkflowData<string>) => new WorkflowResponse(readRecallStep(reopenRecallStep(id)))
)
