import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AcceptUnitInput, acceptUnitStep } from "../steps/accept-unit"
import { readUnitTransferStep } from "../steps/read-unit-transfer"

export const acceptUnitWorkflowId = "traceability-accept-unit"

/** This workflow gives an offered unit to the customer who has its code. Returns the transfer. */
export const acceptUnitWorkflow = createWorkflow(
  acceptUnitWorkflowId,
  (input: WorkflowData<AcceptUnitInput>) =>
    new WorkflowResponse(readUnitTransferStep(acceptUnitStep(input).id))
)
