import type { MedusaContainer } from "@medusajs/framework/types"
import { type Address, describePlace } from "../shared/describe-place"
import { readByIds } from "./read-by-ids"

const fullName = (address: Address | null | undefined): string =>
  [address?.first_name, address?.last_name].filter(Boolean).join(" ")

/** The numbers of orders as people know them, "#12", by id. */
export async function readOrderNumbers(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const orders = await readByIds<{ id: string; display_id: number }>(
    container,
    "order",
    ["id", "display_id"],
    ids
  )
  return new Map(orders.map((order) => [order.id, `#${order.display_id}`]))
}

export type OrderContact = {
  order_id: string
  display_id: number | null
  email: string | null
  customer_id: string | null
  name: string | null
  phone: string | null
}

type ContactRow = {
  id: string
  display_id: number
  email: string | null
  customer_id: string | null
  shipping_address?: Address | null
}

const CONTACT_FIELDS = [
  "id",
  "display_id",
  "email",
  "customer_id",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "shipping_address.phone",
]

/** Many ids in one query make PostgreSQL plan for seconds. */
const CHUNK = 1_000

/** Who to write to about orders, by order id. Any number of orders, a thousand a query. */
export async function readOrderContacts(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, OrderContact>> {
  const contacts = new Map<string, OrderContact>()
  for (let at = 0; at < orderIds.length; at += CHUNK) {
    const ids = orderIds.slice(at, at + CHUNK)
    for (const order of await readByIds<ContactRow>(container, "order", CONTACT_FIELDS, ids)) {
      contacts.set(order.id, {
        order_id: order.id,
        display_id: Number(order.display_id),
        email: order.email,
        customer_id: order.customer_id,
        name: fullName(order.shipping_address) || null,
        phone: order.shipping_address?.phone ?? null,
      })
    }
  }
  return contacts
}

/** Where the goods of orders went, by order id: name and address in one line. */
export async function readOrderPlaces(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, string>> {
  const orders = await readByIds<{ id: string; email: string; shipping_address?: Address }>(
    container,
    "order",
    ["id", "email", "shipping_address.*"],
    orderIds
  )
  return new Map(
    orders.map(({ id, email, shipping_address: to }) => [
      id,
      describePlace(fullName(to) || email, to),
    ])
  )
}
