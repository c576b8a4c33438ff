import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ChangeServiceCaseInput, changeServiceCaseStep } from "../steps/change-service-case"
import { readServiceCaseStep } from "../steps/read-service-case"

export const changeServiceCaseWorkflowId = "traceability-change-service-case"

/** This workflow changes what is written about a service case. Returns it. */
export const changeServiceCaseWorkflow = createWorkflow(
  changeServiceCaseWorkflowId,
  (input: WorkflowData<ChangeServiceCaseInput>) =>
    new WorkflowResponse(readServiceCaseStep(changeServiceCaseStep(input).id))
)
