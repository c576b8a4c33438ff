import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { TraceabilityError } from "../../../utils/traceability-error"
import type { CreatePurchaseOrderInput } from "./create-purchase-order"

export type UpdatePurchaseOrderInput = {
  id: string
  change: Partial<Omit<CreatePurchaseOrderInput, "created_by">>
}

export const updatePurchaseOrderStepId = "update-traceability-purchase-order-step"

/** Changes a draft. Lines, when given, take the place of all present lines. */
export const updatePurchaseOrderStep = createStep(
  updatePurchaseOrderStepId,
  async ({ id, change: { lines, ...fields } }: UpdatePurchaseOrderInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const before = await service.retrieveTraceabilityPurchaseOrder(id)
    if (before.state !== "draft") {
      throw new TraceabilityError(
        "invalid_state",
        `${purchaseOrderReference(before)} is ${before.state}; only a draft can be changed.`
      )
    }
    await service.updatePurchaseOrderWithLines(id, fields, lines)
    return new StepResponse(id)
  }
)
