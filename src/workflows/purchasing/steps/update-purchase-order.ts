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

/** Changes a draft. Lines, when given, take the place of all present lines. Undone by putting the order back as it was. */
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
