import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"

export const deleteSupplierStepId = "traceability-delete-supplier-step"

/**
 * This step deletes a supplier. Compensated by creating it again.
 *
 * Returns its id. Throws `invalid_state` for a supplier with purchase orders: where goods came from must stay known.
 */
export const deleteSupplierStep = createStep(
  deleteSupplierStepId,
  async (id: string, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const supplier = await service.retrieveTraceabilitySupplier(id)
    const [order] = await service.listTraceabilityPurchaseOrders({ supplier_id: id }, { take: 1 })
    if (order) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.supplierInUse", { name: supplier.name })
      )
    }
    await service.deleteTraceabilitySuppliers([id])
    return new StepResponse(id, supplier)
  },
  async (before, { container }) => {
    if (before) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      const { purchase_orders: _none, ...supplier } = before
      await service.createTraceabilitySuppliers(supplier)
    }
  }
)
