import type { MedusaContainer } from "@medusajs/framework/types"
import type PurchasingModuleService from "../modules/purchasing/service"
import { inOneLine } from "../shared/describe-place"
import { PURCHASING_MODULE } from "../types/module-keys"

/** Who delivered purchase orders, by purchase order id: name, e-mail address and phone number in one line. */
export async function readSupplierPlaces(
  container: MedusaContainer,
  purchaseOrderIds: string[]
): Promise<Map<string, string>> {
  if (!purchaseOrderIds.length) {
    return new Map()
  }
  const purchasing: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  const orders = await purchasing.listTraceabilityPurchaseOrders(
    { id: purchaseOrderIds },
    { relations: ["supplier"] }
  )
  return new Map(
    orders.map(({ id, supplier }) => [
      id,
      inOneLine([supplier.name, supplier.email, supplier.phone]),
    ])
  )
}
