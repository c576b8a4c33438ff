import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  RevokeWarrantyExtensionInput,
  revokeWarrantyExtensionStep,
} from "../steps/revoke-warranty-extension"

export const revokeWarrantyExtensionWorkflowId = "traceability-revoke-warranty-extension"

/** This workflow takes back what an extension of a warranty gave. Returns `{ id }`. */
export const revokeWarrantyExtensionWorkflow = createWorkflow(
  revokeWarrantyExtensionWorkflowId,
  (input: WorkflowData<RevokeWarrantyExtensionInput>) =>
    new WorkflowResponse(revokeWarrantyExtensionStep(input))
)
