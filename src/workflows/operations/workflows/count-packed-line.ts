import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type CountPackedLineInput, countPackedLineStep } from "../steps/count-packed-line"

export const countPackedLineWorkflowId = "traceability-count-packed-line"

/** This workflow counts goods without numbers on a line of an open delivery. Returns `{ line_id, detail_id }` of the row. */
export const countPackedLineWorkflow = createWorkflow(
  countPackedLineWorkflowId,
  (input: WorkflowData<CountPackedLineInput>) => new WorkflowResponse(countPackedLineStep(input))
)
