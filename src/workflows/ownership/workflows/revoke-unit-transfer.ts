import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { RevokeUnitTransferInput, revokeUnitTransferStep } from "../steps/revoke-unit-transfer"
import { readUnitTransferStep } from "../steps/read-unit-transfer"

export const revokeUnitTransferWorkflowId = "traceability-revoke-unit-transfer"

/** This workflow makes a unit its former owner's again. Returns the transfer. */
export const revokeUnitTransferWorkflow = createWorkflow(
  revokeUnitTransferWorkflowId,
  (input: WorkflowData<RevokeUnitTransferInput>) =>
    new WorkflowResponse(readUnitTransferStep(revokeUnitTransferStep(input).id))
)
