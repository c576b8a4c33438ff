import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PURCHASING_MODULE } from "../types/module-keys"
import type PurchasingModuleService from "../modules/purchasing/service"

type Address = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  phone?: string | null
}

const line = (parts: (string | null | undefined)[]): string =>
  parts.filter((part) => !!part).join(", ")

/** Name, street, town, country and phone number in one line: a "location description" of the FDA's rule. */
export const describePlace = (name: string | null, address: Address | null | undefined): string =>
  line([
    name,
    address?.company,
    address?.address_1,
    address?.address_2,
    [address?.province, address?.postal_code, address?.city].filter(Boolean).join(" "),
    address?.country_code?.toUpperCase(),
    address?.phone,
  ])

/** Where the goods of orders went, by order id. */
export async function readOrderPlaces(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, string>> {
  if (!orderIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "email", "shipping_address.*"],
    filters: { id: orderIds },
  })
  const orders = data as unknown as { id: string; email: string; shipping_address?: Address }[]
  return new Map(
    orders.map(({ id, email, shipping_address: to }) => [
      id,
      describePlace([to?.first_name, to?.last_name].filter(Boolean).join(" ") || email, to),
    ])
  )
}

/** Who delivered purchase orders, by purchase order id. */
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
    orders.map(({ id, supplier }) => [id, line([supplier.name, supplier.email, supplier.phone])])
  )
}
