import { readOrderContacts } from "../../../../medusa/orders"
import { distinct } from "../../../utils/add-names"
import { type Asking, isAllowed } from "../../../utils/permissions"

/** Who got recalled goods: an order, or the partner of a delivery without one. */
type Recipient = { order_id: string | null; partner_name: string | null }

/** Said in the name's place: a table without contacts must not look as if there were none. */
const HIDDEN = "Hidden: needs the permission traceability_contact:read"

/** Whom to write to about recalled goods, for who may read that. */
export async function recallContacts(asking: Asking, recipients: Recipient[]) {
  const contacts = await readOrderContacts(
    asking.scope,
    distinct(recipients.map(({ order_id }) => order_id))
  )
  const isReadable = await isAllowed(asking, {
    resource: "traceability_contact",
    operation: "read",
  })
  return ({ order_id, partner_name }: Recipient) => {
    const contact = order_id ? contacts.get(order_id) : undefined
    if (!isReadable) {
      const display_id = contact?.display_id ?? null
      return { display_id, customer_id: null, name: HIDDEN, email: null, phone: null }
    }
    return {
      display_id: contact?.display_id ?? null,
      customer_id: contact?.customer_id ?? null,
      name: contact?.name ?? partner_name,
      email: contact?.email ?? null,
      phone: contact?.phone ?? null,
    }
  }
}
