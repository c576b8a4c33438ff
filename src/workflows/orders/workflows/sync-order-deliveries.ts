import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SyncOrderDeliveriesInput, syncOrderDeliveriesStep } from "../steps/sync-order-deliveries"

export const syncOrderDeliveriesWorkflowId = "sync-order-deliveries"

/** Creates or updates the delivery operations of an order. */
export const syncOrderDeliveriesWorkflow = createWorkflow(
  syncOrderDeliveriesWorkflowId,
  (input: WorkflowData<SyncOrderDeliveriesInput>) =>
    new WorkflowResponse(syncOrderDeliveriesStep(input))
)
