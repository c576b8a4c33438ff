import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { restorePurchaseOrder } from "../restore-purchase-order"
import { say } from "../../../shared/say"
import { sayState } from "../../../shared/say-state"
import { TraceabilityError } from "../../../shared/traceability-error"

export const deletePurchaseOrderStepId = "traceability-delete-purchase-order-step"

/**
 * This step deletes a draft purchase order; a confirmed one is cancelled instead, so that its history stays.
 * Compensated by restoring it.
 *
 * Returns its id. Throws `invalid_state` for an order that is not a draft.
 */
export const deletePurchaseOrderStep = createStep(
  deletePurchaseOrderStepId,
  async (id: string, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const order = await service.retrieveTraceabilityPurchaseOrder(id)
    if (order.state !== "draft") {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.onlyDraftDeleted", {
          reference: purchaseOrderReference(order),
          state: sayState(order.state),
        })
      )
    }
    const before = await service.snapshotPurchaseOrder(id)
    await service.deleteTraceabilityPurchaseOrders([id])
    return new StepResponse(id, before)
  },
  restorePurchaseOrder
)
