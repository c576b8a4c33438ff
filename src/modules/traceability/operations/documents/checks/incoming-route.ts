import { careAt, holdsStock } from "../../../../../shared/places"
import type { OperationCode } from "../../../../../types/operation"
import type { FoundLot } from "../../../stock/lots/find-lots"
import type { GivenRow } from "../given-row"

type Route = { from_location_id: string; to_location_id: string }

type Rules = Route & {
  code: OperationCode
  use_create_lots: boolean
  buy_back?: boolean
  purchase_order_id?: string | null
}

/** By these, goods come in without anybody saying whose they are. */
const TAKES_IN: readonly OperationCode[] = ["receipt", "adjustment"]

/**
 * Whether so much of a lot comes from customers. A serial number that a customer has does. Pieces of a lot have no name of
 * their own: they do where the operation knows no new goods, so that nothing but what was sold can come.
 */
function comesFromCustomers(lot: FoundLot, needed: number, rules: Rules): boolean {
  const sold = lot.places.find(({ location_id }) => location_id === "customer")
  if (lot.kind === "serial") {
    return !!sold
  }
  const knowsNewGoods = rules.use_create_lots || !!rules.purchase_order_id
  return (
    rules.code === "receipt" &&
    !knowsNewGoods &&
    !!sold &&
    needed <= sold.quantity - sold.reserved_quantity
  )
}

/**
 * Where goods that come in leave from and go to, by their lot. What a customer owns stays the customer's and goes into care,
 * unless the operation's type buys back. A serial number that was scrapped leaves that place; everything else comes from the
 * operation's source.
 */
export function incomingRoutes(
  rows: (GivenRow & { quantity: number })[],
  lotOf: (row: GivenRow) => FoundLot | undefined,
  rules: Rules
): (lot: FoundLot | undefined) => Route {
  const needed = new Map<string, number>()
  for (const row of rows) {
    const id = lotOf(row)?.id
    if (id) {
      needed.set(id, (needed.get(id) ?? 0) + row.quantity)
    }
  }
  const { from_location_id, to_location_id } = rules
  return (lot) => {
    if (!lot) {
      return { from_location_id, to_location_id }
    }
    if (TAKES_IN.includes(rules.code) && comesFromCustomers(lot, needed.get(lot.id) ?? 0, rules)) {
      const to = rules.buy_back ? to_location_id : careAt(to_location_id)
      return { from_location_id: "customer", to_location_id: to }
    }
    const place = lot.kind === "serial" ? lot.places[0]?.location_id : undefined
    return {
      from_location_id: place && holdsStock(place) ? place : from_location_id,
      to_location_id,
    }
  }
}
