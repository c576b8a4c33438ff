import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseOrderState } from "../../../modules/purchasing/service"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export type ChangePurchaseOrderStateInput = {
  id: string
  from: PurchaseOrderState[]
  to: PurchaseOrderState
}

export const changePurchaseOrderStateStepId = "traceability-change-purchase-order-state-step"

/**
 * This step changes the state of a purchase order; of two callers at once one is refused. Compensated by changing it
 * back.
 *
 * Returns its id.
 */
export const changePurchaseOrderStateStep = createStep(
  changePurchaseOrderStateStepId,
  async ({ id, from, to }: ChangePurchaseOrderStateInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const { state } = await service.retrieveTraceabilityPurchaseOrder(id)
    await service.changePurchaseOrderState(id, from, to)
    return new StepResponse(id, { id, from: [to], to: state })
  },
  async (undo, { container }) => {
    if (undo) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.changePurchaseOrderState(undo.id, undo.from, undo.to)
    }
  }
)
