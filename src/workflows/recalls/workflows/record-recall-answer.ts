import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordAnswer } from "../../../modules/traceability/insight/recall/record-answer"
import { recordRecallAnswerStep } from "../steps/record-recall-answer"
import { readRecallNoticeStep } from "../steps/read-recall-notice"

export const recordRecallAnswerWorkflowId = "traceability-record-recall-answer"

/**
 * This workflow records what a customer says of recalled goods.
 *
 * Returns the notice with all its answers.
 */
export const recordRecallAnswerWorkflow = createWorkflow(
  recordRecallAnswerWorkflowId,
  (input: WorkflowData<RecordAnswer>) => {
    recordRecallAnswerStep(input)
    return new WorkflowResponse(readRecallNoticeStep(input))
  }
)
