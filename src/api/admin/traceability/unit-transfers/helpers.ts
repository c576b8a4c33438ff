import { withTraceability } from "../../../../application/with-traceability"
import { readByIds } from "../../../../medusa/read-by-ids"
import { readItemNames } from "../../../../medusa/items"
import type { TransferRow } from "../../../../modules/traceability/orders/ownership/transfer-rows"
import { distinct, orderDisplayIds } from "../../../utils/add-names"
import { type Asking, isAllowed } from "../../../utils/permissions"
import { notFound } from "../../../utils/require"

type Customer = {
  id: string
  first_name: string | null
  last_name: string | null
  email: string | null
}

const nameOf = ({ first_name, last_name, email }: Customer): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || email

const CONTACTS = { resource: "traceability_contact", operation: "read" }

/** Transfers as they are answered: with the names of items and orders, and of customers for who may see those. */
export async function viewTransfers(asking: Asking, rows: TransferRow[]) {
  const container = asking.scope
  const customerIds = distinct(
    rows.flatMap((row) => [row.from_customer_id, row.to_customer_id]).filter((id) => id !== null)
  )
  const [items, displayIdOf, customers] = await Promise.all([
    readItemNames(container, distinct(rows.map((row) => row.inventory_item_id))),
    orderDisplayIds(
      container,
      rows.map((row) => row.order_id)
    ),
    (await isAllowed(asking, CONTACTS))
      ? readByIds<Customer>(
          container,
          "customer",
          ["id", "first_name", "last_name", "email"],
          customerIds
        )
      : [],
  ])
  const names = new Map(customers.map((customer) => [customer.id, nameOf(customer)]))
  const customerOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return rows.map(({ line_item_id: _line, ...row }) => ({
    ...row,
    item: items.get(row.inventory_item_id) ?? row.inventory_item_id,
    order_display_id: displayIdOf(row.order_id),
    from_customer: customerOf(row.from_customer_id),
    to_customer: customerOf(row.to_customer_id),
  }))
}

export async function retrieveTransfer(asking: Asking, id: string) {
  const { transfers } = await withTraceability(asking.scope, (service) =>
    service.searchUnitTransfers({ id, limit: 1, offset: 0 })
  )
  if (!transfers.length) {
    throw notFound("transfer", id)
  }
  return (await viewTransfers(asking, transfers))[0]
}
