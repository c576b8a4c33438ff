import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { restorePurchaseOrder } from "../restore-purchase-order"
import { TraceabilityError } from "../../../shared/traceability-error"
import type { CreatePurchaseOrderInput } from "./create-purchase-order"

export type UpdatePurchaseOrderInput = {
  id: string
  change: Partial<Omit<CreatePurchaseOrderInput, "created_by">>
}

export const updatePurchaseOrderStepId = "traceability-update-purchase-order-step"

/**
 * This step changes a draft purchase order; lines, when given, replace all lines. Compensated by restoring the order.
 *
 * Returns its id. Throws `invalid_state` for an order that is not a draft.
 */
export const updatePurchaseOrderStep = createStep(
  updatePurchaseOrderStepId,
  async ({ id, change: { lines, ...fields } }: UpdatePurchaseOrderInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const order = await service.retrieveTraceabilityPurchaseOrder(id)
    if (order.state !== "draft") {
      throw new TraceabilityError(
        "invalid_state",
        `${purchaseOrderReference(order)} is ${order.state}; only a draft can be changed.`
      )
    }
    const before = await service.snapshotPurchaseOrder(id)
    await service.updatePurchaseOrderWithLines(id, fields, lines)
    return new StepResponse(id, before)
  },
  restorePurchaseOrder
)
