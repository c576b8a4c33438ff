import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type OrderContact = {
  order_id: string
  display_id: number | null
  email: string | null
  customer_id: string | null
  name: string | null
  phone: string | null
}

type Order = {
  id: string
  display_id: number
  email: string | null
  customer_id: string | null
  shipping_address?: { first_name?: string; last_name?: string; phone?: string } | null
}

/** Many ids in one query make PostgreSQL plan for seconds. */
const CHUNK = 1_000

/** Who to write to about orders, by order id. */
export async function readOrderContacts(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, OrderContact>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const contacts = new Map<string, OrderContact>()
  for (let at = 0; at < orderIds.length; at += CHUNK) {
    const { data } = await query.graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "email",
        "customer_id",
        "shipping_address.first_name",
        "shipping_address.last_name",
        "shipping_address.phone",
      ],
      filters: { id: orderIds.slice(at, at + CHUNK) },
    })
    for (const order of data as unknown as Order[]) {
      const { first_name, last_name, phone } = order.shipping_address ?? {}
      contacts.set(order.id, {
        order_id: order.id,
        display_id: Number(order.display_id),
        email: order.email,
        customer_id: order.customer_id,
        name: [first_name, last_name].filter(Boolean).join(" ") || null,
        phone: phone ?? null,
      })
    }
  }
  return contacts
}
