import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import type { NewSupplier } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export type SupplierInput = NewSupplier

export const createSupplierStepId = "traceability-create-supplier-step"

/**
 * This step adds a supplier. Compensated by deleting it.
 *
 * Returns the supplier.
 */
export const createSupplierStep = createStep(
  createSupplierStepId,
  async (input: SupplierInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const supplier = await service.createSupplier(input)
    return new StepResponse(supplier, supplier.id)
  },
  async (id, { container }) => {
    if (id) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.deleteTraceabilitySuppliers([id])
    }
  }
)
