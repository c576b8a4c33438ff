import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { WriteReturnLotsInput, writeReturnLotsStep } from "../steps/write-return-lots"

export const writeReturnLotsWorkflowId = "traceability-write-return-lots"

/** Names the units that come back with a return of Medusa. Answers the id of the return's operation. */
export const writeReturnLotsWorkflow = createWorkflow(
  writeReturnLotsWorkflowId,
  (input: WorkflowData<WriteReturnLotsInput>) => new WorkflowResponse(writeReturnLotsStep(input))
)
