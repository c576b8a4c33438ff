import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  RevokeWarrantyExtensionInput,
  revokeWarrantyExtensionStep,
} from "../steps/revoke-warranty-extension"
import { readWarrantyExtensionStep } from "../steps/read-warranty-extension"

export const revokeWarrantyExtensionWorkflowId = "traceability-revoke-warranty-extension"

/** This workflow takes back what an extension of a warranty gave. Returns it. */
export const revokeWarrantyExtensionWorkflow = createWorkflow(
  revokeWarrantyExtensionWorkflowId,
  (input: WorkflowData<RevokeWarrantyExtensionInput>) =>
    new WorkflowResponse(readWarrantyExtensionStep(revokeWarrantyExtensionStep(input).id))
)
