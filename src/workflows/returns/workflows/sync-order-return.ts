import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SyncOrderReturnInput, syncOrderReturnStep } from "../steps/sync-order-return"

export const syncOrderReturnWorkflowId = "traceability-sync-order-return"

/** Creates or updates the operation that brings a return's goods in. Answers its id, or null when there is nothing to bring in. */
export const syncOrderReturnWorkflow = createWorkflow(
  syncOrderReturnWorkflowId,
  (input: WorkflowData<SyncOrderReturnInput>) => new WorkflowResponse(syncOrderReturnStep(input))
)
