import type { MedusaContainer } from "@medusajs/framework/types"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"

/** Read again after a command: what creates a supplier answers its relations too. */
export function retrieveSupplier(container: MedusaContainer, id: string) {
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  return service.retrieveTraceabilitySupplier(id)
}
