import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Buyer } from "../types/shelf-life"
import { readByIds } from "./read-by-ids"

type Named = { id: string; name: string }

async function readNames(
  container: MedusaContainer,
  entity: string,
  ids: string[]
): Promise<Map<string, string>> {
  const rows = await readByIds<Named>(container, entity, ["id", "name"], ids)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The names of sales channels by id. */
export const readChannelNames = (container: MedusaContainer, ids: string[]) =>
  readNames(container, "sales_channel", ids)

/** The names of customer groups by id. */
export const readGroupNames = (container: MedusaContainer, ids: string[]) =>
  readNames(container, "customer_group", ids)

/** What of an order says who buys. */
export type BuyingOrder = {
  sales_channel_id?: string | null
  customer_id?: string | null
  shipping_address?: { country_code?: string | null } | null
}

export async function readGroupsOfCustomer(
  container: MedusaContainer,
  customerId: string | null | undefined
): Promise<string[]> {
  if (!customerId) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "groups.id"],
    filters: { id: customerId },
  })
  return ((data[0]?.groups ?? []) as ({ id: string } | null)[])
    .flatMap((group) => (group ? [group.id] : []))
    .sort()
}

/** Who buys with an order by now, read from Medusa; null where there is no such order. */
export async function readBuyer(
  container: MedusaContainer,
  orderId: string
): Promise<Buyer | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "sales_channel_id", "customer_id", "shipping_address.country_code"],
    filters: { id: orderId },
  })
  const order = (data as BuyingOrder[]).at(0)
  return order ? buyerOf(container, order, true) : null
}

/** Who buys with an order. Groups cost Medusa two statements, so they are read only where a rule asks for them. */
export async function buyerOf(
  container: MedusaContainer,
  order: BuyingOrder,
  asksForGroups: boolean
): Promise<Buyer> {
  return {
    sales_channel_id: order.sales_channel_id ?? null,
    country_code: order.shipping_address?.country_code?.toLowerCase() ?? null,
    customer_group_ids: asksForGroups
      ? await readGroupsOfCustomer(container, order.customer_id)
      : [],
  }
}
