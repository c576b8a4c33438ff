import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChangeLoanInput, changeLoanStep } from "../steps/change-loan"
import { readLoanStep } from "../steps/read-loan"

export const changeLoanWorkflowId = "traceability-change-loan"

/** This workflow changes when a lent unit is due back, and what is written about it. Returns the loan. */
export const changeLoanWorkflow = createWorkflow(
  changeLoanWorkflowId,
  (input: WorkflowData<ChangeLoanInput>) =>
    new WorkflowResponse(readLoanStep(changeLoanStep(input).id))
)
