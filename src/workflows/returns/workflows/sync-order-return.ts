import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SyncOrderReturnInput, syncOrderReturnStep } from "../steps/sync-order-return"

export const syncOrderReturnWorkflowId = "traceability-sync-order-return"

/**
 * This workflow creates or updates the operation that brings in the goods of a return.
 *
 * Returns its id, or null when nothing is left to bring in.
 */
export const syncOrderReturnWorkflow = createWorkflow(
  syncOrderReturnWorkflowId,
  (input: WorkflowData<SyncOrderReturnInput>) => new WorkflowResponse(syncOrderReturnStep(input))
)
