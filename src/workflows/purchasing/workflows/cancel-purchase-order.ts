import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cancelOpenReceiptsStep } from "../steps/cancel-open-receipts"
import { changePurchaseOrderStateStep } from "../steps/change-purchase-order-state"
import { planPurchaseCancelStep } from "../steps/plan-purchase-cancel"
import { readPurchaseOrderStep } from "../steps/read-purchase-order"

export const cancelPurchaseOrderWorkflowId = "traceability-cancel-purchase-order"

/**
 * This workflow cancels what is still open of a purchase order. When nothing has arrived the order is cancelled; when
 * part of it has, the rest is no longer expected and the order counts as received. Its state changes first: a receipt that is
 * still open then is known to be cancelled too (`settlePurchaseOrders`). What arrived in between counts at the end.
 *
 * Returns the purchase order.
 */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  cancelPurchaseOrderWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    changePurchaseOrderStateStep(planPurchaseCancelStep(input.id))
    const receipts = cancelOpenReceiptsStep(input.id)
    const change = transform({ input, receipts }, (data) => ({
      id: data.input.id,
      from: ["cancelled" as const, "received" as const],
      to: data.receipts.received ? ("received" as const) : ("cancelled" as const),
    }))
    changePurchaseOrderStateStep(change).config({ name: "settle-purchase-order-state" })
    return new WorkflowResponse(readPurchaseOrderStep(input.id))
  }
)
