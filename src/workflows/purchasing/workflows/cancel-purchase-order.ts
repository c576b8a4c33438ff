import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cancelOpenReceiptsStep } from "../steps/cancel-open-receipts"
import { changePurchaseOrderStateStep } from "../steps/change-purchase-order-state"

export const cancelPurchaseOrderWorkflowId = "traceability-cancel-purchase-order"

/**
 * This workflow cancels what is still open of a purchase order. When nothing has arrived the order is cancelled; when
 * part of it has, the rest is no longer expected and the order counts as received. Returns its input.
 */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  cancelPurchaseOrderWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    const receipts = cancelOpenReceiptsStep(input.id)
    const change = transform({ input, receipts }, (data) => ({
      id: data.input.id,
      from: ["draft" as const, "confirmed" as const],
      to: data.receipts.received ? ("received" as const) : ("cancelled" as const),
    }))
    changePurchaseOrderStateStep(change)
    return new WorkflowResponse(input)
  }
)
