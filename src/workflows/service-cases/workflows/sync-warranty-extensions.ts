import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  SyncWarrantyExtensionsInput,
  syncWarrantyExtensionsStep,
} from "../steps/sync-warranty-extensions"

export const syncWarrantyExtensionsWorkflowId = "traceability-sync-warranty-extensions"

/**
 * This workflow makes the extended warranties of an order what the order says: adds those that were bought, and revokes those of lines
 * that were cancelled or came back. Returns how many were `added` and `revoked`.
 */
export const syncWarrantyExtensionsWorkflow = createWorkflow(
  syncWarrantyExtensionsWorkflowId,
  (input: WorkflowData<SyncWarrantyExtensionsInput>) =>
    new WorkflowResponse(syncWarrantyExtensionsStep(input))
)
