import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import type { NewPurchaseOrder } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export type CreatePurchaseOrderInput = NewPurchaseOrder

export const createPurchaseOrderStepId = "traceability-create-purchase-order-step"

/**
 * This step creates a draft purchase order with its lines. Compensated by deleting it.
 *
 * Returns its id.
 */
export const createPurchaseOrderStep = createStep(
  createPurchaseOrderStepId,
  async ({ lines, ...order }: CreatePurchaseOrderInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const created = await service.createPurchaseOrderWithLines(order, lines)
    return new StepResponse(created, created)
  },
  async (id, { container }) => {
    if (id) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.deleteTraceabilityPurchaseOrders([id])
    }
  }
)
