import type { MedusaContainer } from "@medusajs/framework/types"
import { readOrderContacts } from "../../../../medusa/orders"
import { distinct } from "../../../utils/add-names"

/** Who got recalled goods: an order, or the partner of a delivery without one. */
type Recipient = { order_id: string | null; partner_name: string | null }

/** Whom to write to about recalled goods. */
export async function recallContacts(container: MedusaContainer, recipients: Recipient[]) {
  const contacts = await readOrderContacts(
    container,
    distinct(recipients.map(({ order_id }) => order_id))
  )
  return ({ order_id, partner_name }: Recipient) => {
    const contact = order_id ? contacts.get(order_id) : undefined
    return {
      display_id: contact?.display_id ?? null,
      customer_id: contact?.customer_id ?? null,
      name: contact?.name ?? partner_name,
      email: contact?.email ?? null,
      phone: contact?.phone ?? null,
    }
  }
}
