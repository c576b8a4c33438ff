import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { TransferUnitInput, transferUnitStep } from "../steps/transfer-unit"
import { readUnitTransferStep } from "../steps/read-unit-transfer"

export const transferUnitWorkflowId = "traceability-transfer-unit"

/** This workflow writes that a unit has another owner. Returns the transfer. */
export const transferUnitWorkflow = createWorkflow(
  transferUnitWorkflowId,
  (input: WorkflowData<TransferUnitInput>) =>
    new WorkflowResponse(readUnitTransferStep(transferUnitStep(input).id))
)
