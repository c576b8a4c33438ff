import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordAnswer } from "../../../modules/traceability/insight/recall/record-answer"
import { recordRecallAnswerStep } from "../steps/record-recall-answer"

export const recordRecallAnswerWorkflowId = "traceability-record-recall-answer"

/**
 * This workflow records what a customer says of recalled goods.
 *
 * Returns the answer's id.
 */
export const recordRecallAnswerWorkflow = createWorkflow(
  recordRecallAnswerWorkflowId,
  (input: WorkflowData<RecordAnswer>) => new WorkflowResponse(recordRecallAnswerStep(input))
)
