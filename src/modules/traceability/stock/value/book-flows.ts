import type { ValueKind } from "../../../../types/value"
import type { Sql } from "../../sql"
import { BOOK_LEGS } from "../ledger/book-legs"

/** Where an amount is: with a lot at a place of values, and of what a customer has with which line of which order. */
export type ValueAt = {
  lot_id: string
  inventory_item_id: string
  location_id: string
  line_item_id?: string
  order_id?: string | null
  /** At `service`: for which repair of a customer's unit. */
  service_case_id?: string | null
}

/** An amount that goes from one place to another, perhaps with another lot. */
export type ValueFlow = {
  from: ValueAt
  to: ValueAt
  currency_code: string
  /** A decimal as text; negative where it goes the other way. */
  amount: string
  costed_quantity: string
  kind: ValueKind
  /** Of a part that a repair put into a customer's unit: which repair that was. */
  service_case_id?: string | null
  movement_id?: string | null
  document_id?: string | null
  occurred_at: Date
}

type Leg = ValueAt & ValueFlow & { counter_lot_id: string | null }

function legsOf(flow: ValueFlow): Leg[] {
  const { from, to } = flow
  const counter = (other: ValueAt, own: ValueAt) =>
    other.lot_id === own.lot_id ? null : other.lot_id
  const opposite = (decimal: string) => (decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`)
  return [
    {
      ...flow,
      ...from,
      amount: opposite(flow.amount),
      costed_quantity: opposite(flow.costed_quantity),
      counter_lot_id: counter(to, from),
    },
    { ...flow, ...to, counter_lot_id: counter(from, to) },
  ]
}

/** Books flows in one statement, in their order. The lots must be locked. */
export async function bookFlows(sql: Sql, flows: ValueFlow[]): Promise<void> {
  if (!flows.length) {
    return
  }
  const legs = flows.flatMap(legsOf)
  await sql(
    `WITH legs AS (
       SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) WITH ORDINALITY
              AS leg (lot_id, inventory_item_id, location_id, line_item_id, order_id, currency_code, amount, costed_quantity, kind,
                      movement_id, document_id, counter_lot_id, service_case_id, occurred_at, place)),
     ${BOOK_LEGS}`,
    [
      legs.map((leg) => leg.lot_id),
      legs.map((leg) => leg.inventory_item_id),
      legs.map((leg) => leg.location_id),
      legs.map((leg) => leg.line_item_id ?? ""),
      legs.map((leg) => leg.order_id ?? null),
      legs.map((leg) => leg.currency_code),
      legs.map((leg) => leg.amount),
      legs.map((leg) => leg.costed_quantity),
      legs.map((leg) => leg.kind),
      legs.map((leg) => leg.movement_id ?? null),
      legs.map((leg) => leg.document_id ?? null),
      legs.map((leg) => leg.counter_lot_id),
      legs.map((leg) => leg.service_case_id ?? null),
      legs.map((leg) => leg.occurred_at.toISOString()),
    ]
  )
}
