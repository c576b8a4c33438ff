import { readCustomerContacts } from "../../../../medusa/customer-contacts"
import { readOrderContacts } from "../../../../medusa/orders"
import { distinct } from "../../../utils/add-names"
import { type Asking, isAllowed } from "../../../utils/permissions"

/** Who has recalled goods: to whom they were handed on, else an order, or the partner of a delivery without one. */
type Recipient = {
  order_id: string | null
  partner_name: string | null
  customer_id: string | null
  on_loan: boolean
}

/** Said in the name's place: a table without contacts must not look as if there were none. */
const HIDDEN = "Hidden: needs the permission traceability_contact:read"

/** Whom to write to about recalled goods, for who may read that. */
export async function recallContacts(asking: Asking, recipients: Recipient[]) {
  const contacts = await readOrderContacts(
    asking.scope,
    distinct(recipients.map(({ order_id }) => order_id))
  )
  const owners = await readCustomerContacts(
    asking.scope,
    distinct(recipients.map(({ customer_id }) => customer_id))
  )
  const isReadable = await isAllowed(asking, {
    resource: "traceability_contact",
    operation: "read",
  })
  return ({ order_id, partner_name, customer_id, on_loan }: Recipient) => {
    const order = order_id ? contacts.get(order_id) : undefined
    const display_id = order?.display_id ?? null
    const was_handed_on = customer_id !== null && !on_loan
    const contact = customer_id ? owners.get(customer_id) : order
    if (!isReadable) {
      return {
        display_id,
        was_handed_on,
        on_loan,
        customer_id: null,
        name: HIDDEN,
        email: null,
        phone: null,
      }
    }
    return {
      display_id,
      was_handed_on,
      on_loan,
      customer_id: customer_id ?? contact?.customer_id ?? null,
      name: contact?.name ?? (customer_id ? null : partner_name),
      email: contact?.email ?? null,
      phone: contact?.phone ?? null,
    }
  }
}
