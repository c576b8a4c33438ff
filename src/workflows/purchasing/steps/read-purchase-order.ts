import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export const readPurchaseOrderStepId = "traceability-read-purchase-order-step"

/** This step reads a purchase order with its lines and supplier, for what a workflow returns. */
export const readPurchaseOrderStep = createStep(
  readPurchaseOrderStepId,
  async (id: string, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    return new StepResponse(
      await service.retrieveTraceabilityPurchaseOrder(id, { relations: ["lines", "supplier"] })
    )
  }
)
