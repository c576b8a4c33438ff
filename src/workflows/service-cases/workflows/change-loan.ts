import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChangeLoanInput, changeLoanStep } from "../steps/change-loan"

export const changeLoanWorkflowId = "traceability-change-loan"

/** This workflow changes when a lent unit is due back, and what is written about it. Returns `{ id }`. */
export const changeLoanWorkflow = createWorkflow(
  changeLoanWorkflowId,
  (input: WorkflowData<ChangeLoanInput>) => new WorkflowResponse(changeLoanStep(input))
)
