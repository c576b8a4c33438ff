import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type BuyingOrder, buyerOf } from "./buyers"
import type { Buyer } from "../types/shelf-life"
import { compositeKey } from "../shared/composite-key"
import {
  OUTSTANDING_FIELDS,
  type OutstandingItem,
  outstandingOf,
  withinOutstanding,
} from "./outstanding"
import type { Demand } from "../modules/traceability/orders/deliveries/demand"

export type OrderDemands = { partner_name: string | null; buyer: Buyer; demands: Demand[] }

type WithoutBuyer = Omit<OrderDemands, "buyer">

export type OrderRow = BuyingOrder & {
  id: string
  status: string
  email?: string | null
  shipping_address?: {
    first_name?: string | null
    last_name?: string | null
    company?: string | null
    country_code?: string | null
  } | null
  items?: OutstandingItem[]
}

/** Returns who the goods of an order go to: the company, else the person, else the email address. */
export function partnerName(order: Omit<OrderRow, "items">): string | null {
  const person = [order.shipping_address?.first_name, order.shipping_address?.last_name]
    .filter(Boolean)
    .join(" ")
  return order.shipping_address?.company || person || order.email || null
}

/**
 * Returns what an order still needs, from Medusa's own reservations: one for each line item and inventory item, already
 * times the kit's required quantity, less what was fulfilled. So the delivery operations can never ask for anything else. Of a line
 * that was edited Medusa reserves also what was delivered already: no more is needed than is outstanding.
 * Null for an order that does not exist. The customer's groups are read only where they are asked for.
 */
export async function readOrderDemands(
  container: MedusaContainer,
  orderId: string,
  asksForGroups = false
): Promise<OrderDemands | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "email",
      "sales_channel_id",
      "customer_id",
      ...OUTSTANDING_FIELDS,
      "shipping_address.first_name",
      "shipping_address.last_name",
      "shipping_address.company",
      "shipping_address.country_code",
    ],
    filters: { id: orderId },
  })
  const order = orders[0] as unknown as OrderRow | undefined
  if (!order) {
    return null
  }
  const lineItemIds = order.items?.map((item) => item.id) ?? []
  const needsAny = lineItemIds.length > 0 && order.status !== "canceled"
  const reservations = needsAny ? await readReservationsOf(container, lineItemIds) : []
  return {
    ...demandsOf(order, reservations),
    buyer: await buyerOf(container, order, asksForGroups),
  }
}

/** Medusa's reservations of these lines, as `demandsOf` wants them. */
export async function readReservationsOf(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Demand[]> {
  if (!lineItemIds.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "reservation",
    fields: ["line_item_id", "inventory_item_id", "location_id", "quantity"],
    filters: { line_item_id: lineItemIds },
  })
  return data as unknown as Demand[]
}

/** The same of an order and the reservations of all its lines that were read already. */
export function demandsOf(order: OrderRow, reservations: Demand[]): WithoutBuyer {
  if (order.status === "canceled") {
    return { partner_name: partnerName(order), demands: [] }
  }
  const demands = withinOutstanding(mergeDemands(reservations), outstandingOf(order.items ?? []))
  return {
    partner_name: partnerName(order),
    demands: demands.filter((demand) => demand.quantity > 0),
  }
}

/** A line may have several reservations of one item at one place, made by hand; the delivery has one line for them. */
function mergeDemands(rows: Demand[]): Demand[] {
  const merged = new Map<string, Demand>()
  for (const row of rows) {
    const key = compositeKey(row.line_item_id, row.inventory_item_id, row.location_id)
    const quantity = Number(row.quantity) + (merged.get(key)?.quantity ?? 0)
    merged.set(key, {
      line_item_id: row.line_item_id,
      inventory_item_id: row.inventory_item_id,
      location_id: row.location_id,
      quantity,
    })
  }
  return [...merged.values()].filter((demand) => demand.quantity > 0)
}
