import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { SyncOrderDeliveriesInput, syncOrderDeliveriesStep } from "../steps/sync-order-deliveries"

export const syncOrderDeliveriesWorkflowId = "traceability-sync-order-deliveries"

/**
 * This workflow creates or updates the delivery operations of an order, and offers what it no longer needs to others
 * that wait.
 *
 * Returns the ids of the open deliveries.
 */
export const syncOrderDeliveriesWorkflow = createWorkflow(
  syncOrderDeliveriesWorkflowId,
  (input: WorkflowData<SyncOrderDeliveriesInput>) => {
    const synced = syncOrderDeliveriesStep(input)
    reserveWaitingOperationsStep(synced.freed)
    return new WorkflowResponse(synced.ids)
  }
)
