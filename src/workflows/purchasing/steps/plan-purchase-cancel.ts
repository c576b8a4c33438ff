import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseOrderState } from "../../../modules/purchasing/service"
import { withTraceability } from "../../../application/with-traceability"

export const planPurchaseCancelStepId = "traceability-plan-purchase-cancel-step"

/**
 * This step finds out what a purchase order becomes when the rest of it is cancelled.
 *
 * Returns the input of the step that changes its state.
 */
export const planPurchaseCancelStep = createStep(
  planPurchaseCancelStepId,
  async (id: string, { container }) => {
    const receipts = await withTraceability(container, (service) =>
      service.listStockOperations({ purchase_order_id: id, state: "done" }, { select: ["id"] })
    )
    const from: PurchaseOrderState[] = ["draft", "confirmed"]
    const to: PurchaseOrderState = receipts.length ? "received" : "cancelled"
    return new StepResponse({ id, from, to })
  }
)
