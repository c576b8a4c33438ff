import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reopenRecallStep } from "../steps/reopen-recall"

export const reopenRecallWorkflowId = "traceability-reopen-recall"

/**
 * This workflow opens a closed recall again.
 *
 * Returns its id.
 */
export const reopenRecallWorkflow = createWorkflow(
  reopenRecallWorkflowId,
  (id: WorkflowData<string>) => new WorkflowResponse(reopenRecallStep(id))
)
