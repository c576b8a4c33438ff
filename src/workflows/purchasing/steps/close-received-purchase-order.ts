import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { withTraceability } from "../../../application/with-traceability"

export const closeReceivedPurchaseOrderStepId = "traceability-close-received-purchase-order-step"

/**
 * This step marks the purchase order of a receipt as received when something has arrived and nothing is left to
 * receive. The receipt is done or cancelled by now, so a failure is logged; the next receipt checks it again.
 * Compensated by changing the state back.
 */
export const closeReceivedPurchaseOrderStep = createStep(
  closeReceivedPurchaseOrderStepId,
  async (operationId: string, { container }) => {
    try {
      const { purchase_order_id } = await withTraceability(container, (service) =>
        service.readOperationHead(operationId)
      )
      if (!purchase_order_id) {
        return new StepResponse(void 0)
      }
      const receipts = await withTraceability(container, (service) =>
        service.listStockOperations({ purchase_order_id }, { select: ["id", "state"] })
      )
      const isOver = receipts.every(({ state }) => state === "done" || state === "cancelled")
      if (isOver && receipts.some(({ state }) => state === "done")) {
        const purchasing: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
        const { state } = await purchasing.retrieveTraceabilityPurchaseOrder(purchase_order_id)
        await purchasing.changePurchaseOrderState(
          purchase_order_id,
          ["confirmed", "received"],
          "received"
        )
        return new StepResponse(void 0, { id: purchase_order_id, state })
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("Closing the received purchase order failed", error as Error)
    }
    return new StepResponse(void 0)
  },
  async (closed, { container }) => {
    if (closed) {
      const purchasing: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await purchasing.changePurchaseOrderState(closed.id, ["received"], closed.state)
    }
  }
)
