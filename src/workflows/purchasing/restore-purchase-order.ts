import type { MedusaContainer } from "@medusajs/framework/types"
import type { PurchaseOrderSnapshot } from "../../modules/purchasing/service"
import type PurchasingModuleService from "../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../types/module-keys"

/** Compensation of a step that changed or deleted a draft purchase order. */
export async function restorePurchaseOrder(
  before: PurchaseOrderSnapshot | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (before) {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    await service.restorePurchaseOrder(before)
  }
}
