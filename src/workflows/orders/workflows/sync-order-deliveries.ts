import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { SyncOrderDeliveriesInput, syncOrderDeliveriesStep } from "../steps/sync-order-deliveries"

export const syncOrderDeliveriesWorkflowId = "traceability-sync-order-deliveries"

/** Creates or updates the delivery operations of an order; what it no longer needs is offered to others. */
export const syncOrderDeliveriesWorkflow = createWorkflow(
  syncOrderDeliveriesWorkflowId,
  (input: WorkflowData<SyncOrderDeliveriesInput>) => {
    const synced = syncOrderDeliveriesStep(input)
    reserveWaitingOperationsStep(synced.freed)
    return new WorkflowResponse(synced.ids)
  }
)
