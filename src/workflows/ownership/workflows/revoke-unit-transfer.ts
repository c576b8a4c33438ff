import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { RevokeUnitTransferInput, revokeUnitTransferStep } from "../steps/revoke-unit-transfer"

export const revokeUnitTransferWorkflowId = "traceability-revoke-unit-transfer"

/** This workflow makes a unit its former owner's again. Returns `{ id }` of the transfer. */
export const revokeUnitTransferWorkflow = createWorkflow(
  revokeUnitTransferWorkflowId,
  (input: WorkflowData<RevokeUnitTransferInput>) =>
    new WorkflowResponse(revokeUnitTransferStep(input))
)
