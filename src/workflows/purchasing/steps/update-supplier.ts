import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import type { SupplierInput } from "./create-supplier"

export type UpdateSupplierInput = { id: string; change: Partial<SupplierInput> }

export const updateSupplierStepId = "traceability-update-supplier-step"

/**
 * This step changes a supplier. Compensated by changing it back.
 *
 * Returns the supplier.
 */
export const updateSupplierStep = createStep(
  updateSupplierStepId,
  async ({ id, change }: UpdateSupplierInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const { name, email, phone, note, metadata } = await service.retrieveTraceabilitySupplier(id)
    const supplier = await service.updateTraceabilitySuppliers({ id, ...change })
    // Medusa merges metadata: a key that the change brought is taken away by an empty text.
    const added = Object.keys(change.metadata ?? {}).map((key) => [key, ""])
    const undo = { ...Object.fromEntries(added), ...metadata }
    return new StepResponse(supplier, { id, name, email, phone, note, metadata: undo })
  },
  async (before, { container }) => {
    if (before) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.updateTraceabilitySuppliers(before)
    }
  }
)
