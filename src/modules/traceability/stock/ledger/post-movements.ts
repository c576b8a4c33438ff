import { holdsStock } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { noteEffect } from "../../../../shared/current-request"
import type { Movement } from "./movement"
import { hasStockRows } from "./place-conditions"
import { VALUE_OF_MOVED } from "./value-of-movements"

type Common = { actor_id: string | null; occurred_at: Date }

const column = <K extends keyof Movement>(movements: Movement[], key: K) =>
  movements.map((m) => m[key] ?? null)

/** What leaves, one row per lot and place, as a common table expression bound to (lots, places, quantities, reserved). */
const LEAVING = `leaving AS (
  SELECT lot_id, location_id, sum(quantity) AS quantity, sum(reserved) AS reserved
    FROM unnest(?::text[], ?::text[], ?::numeric[], ?::numeric[]) AS m (lot_id, location_id, quantity, reserved)
   WHERE ${hasStockRows("location_id")}
   GROUP BY lot_id, location_id)`

/**
 * Takes what leaves from the stock of lots. Throws `not_enough_stock` with the names of the lots that have too little.
 * EXCEPT instead of a join: the planner expects one row of what was taken and would compare each with each, which takes
 * minutes for 100,000 units.
 */
async function takeFromStock(sql: Sql, all: Movement[]): Promise<void> {
  const movements = all.filter((movement) => holdsStock(movement.from_location_id))
  if (!movements.length) {
    return
  }
  const [{ short }] = await sql<{ short: string[] | null }>(
    `WITH ${LEAVING}, emptied AS (
       DELETE FROM traceability_lot_stock AS s USING leaving
        WHERE s.lot_id = leaving.lot_id AND s.location_id = leaving.location_id
          AND s.quantity = leaving.quantity AND s.reserved_quantity = leaving.reserved
       RETURNING s.lot_id, s.location_id),
     lowered AS (
       UPDATE traceability_lot_stock AS s
          SET quantity = s.quantity - leaving.quantity,
              reserved_quantity = s.reserved_quantity - leaving.reserved,
              updated_at = now()
         FROM leaving
        WHERE s.lot_id = leaving.lot_id AND s.location_id = leaving.location_id
          AND s.quantity > leaving.quantity
          AND s.reserved_quantity >= leaving.reserved
          AND s.quantity - leaving.quantity >= s.reserved_quantity - leaving.reserved
       RETURNING s.lot_id, s.location_id),
     missing AS (
       SELECT lot_id, location_id FROM leaving
       EXCEPT SELECT lot_id, location_id FROM emptied
       EXCEPT SELECT lot_id, location_id FROM lowered)
     SELECT array_agg(DISTINCT lot.name) AS short FROM missing JOIN traceability_lot lot ON lot.id = missing.lot_id`,
    [
      column(movements, "lot_id"),
      column(movements, "from_location_id"),
      column(movements, "quantity"),
      column(movements, "reserved"),
    ]
  )
  if (short?.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      say("not_enough_stock.notFree", { names: short.slice(0, 20) })
    )
  }
}

/**
 * Two documents may bring in the same serial number: each was right when it was checked, and the first one is done by
 * now. The unique index would refuse the second too, but could not say which number it is.
 */
async function refuseSecondPlace(sql: Sql, movements: Movement[]): Promise<void> {
  // What left a place a moment ago was there and nowhere else.
  const fromNowhere = movements.filter((movement) => !holdsStock(movement.from_location_id))
  if (!fromNowhere.length) {
    return
  }
  const [{ names }] = await sql<{ names: string[] | null }>(
    `SELECT array_agg(DISTINCT lot.name) AS names FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.lot_id = ANY(?::text[]) AND s.kind = 'serial' AND s.quantity > 0`,
    [column(fromNowhere, "lot_id")]
  )
  if (names?.length) {
    throw new TraceabilityError(
      "lot_exists",
      say("lot_exists.justReceived", { names: names.slice(0, 20) }),
      { status: 409 }
    )
  }
}

/** Adds what arrives to the stock of lots, and writes the ledger and what that is worth. Returns how many values it wrote. */
async function addAndWrite(sql: Sql, movements: Movement[], common: Common): Promise<number> {
  const arriving = movements.filter((m) => holdsStock(m.to_location_id))
  const ids = movements.map(() => newId("lmov"))
  const priced = movements.flatMap((movement, i) =>
    movement.unit_cost != null && movement.currency_code ? [{ ...movement, id: ids[i] }] : []
  )
  const [{ booked }] = await sql<{ booked: number }>(
    `WITH arrived AS (
       INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
       SELECT min(m.id), m.lot_id, lot.inventory_item_id, lot.kind, m.location_id, sum(m.quantity), ?
         FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) AS m (id, lot_id, location_id, quantity)
         JOIN traceability_lot lot ON lot.id = m.lot_id
        GROUP BY m.lot_id, lot.inventory_item_id, lot.kind, m.location_id
       ON CONFLICT (lot_id, location_id)
       DO UPDATE SET quantity = traceability_lot_stock.quantity + excluded.quantity, updated_at = now()),
     prices AS (SELECT * FROM unnest(?::text[], ?::numeric[], ?::text[]) AS p (movement_id, unit_cost, currency_code)),
     moved AS (INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, operation_id,
                               code, reference, order_id, line_item_id, fulfillment_id, reverses_id, override_reason, actor_id, occurred_at)
     SELECT m.id, m.lot_id, lot.inventory_item_id, m.quantity, m.from_id, m.to_id, m.operation_id,
            m.code, m.reference, m.order_id, m.line_item_id, m.fulfillment_id, m.reverses_id, m.override_reason, ?, ?
       FROM unnest(?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
            AS m (id, lot_id, quantity, from_id, to_id, operation_id, code, reference, order_id, line_item_id,
                  fulfillment_id, reverses_id, override_reason, place)
       JOIN traceability_lot lot ON lot.id = m.lot_id
      ORDER BY m.place
     RETURNING *),
     ${VALUE_OF_MOVED}`,
    [
      common.occurred_at,
      arriving.map(() => newId("lstk")),
      column(arriving, "lot_id"),
      column(arriving, "to_location_id"),
      column(arriving, "quantity"),
      priced.map((movement) => movement.id),
      column(priced, "unit_cost"),
      column(priced, "currency_code"),
      common.actor_id,
      common.occurred_at,
      ids,
      column(movements, "lot_id"),
      column(movements, "quantity"),
      column(movements, "from_location_id"),
      column(movements, "to_location_id"),
      column(movements, "operation_id"),
      column(movements, "code"),
      column(movements, "reference"),
      column(movements, "order_id"),
      column(movements, "line_item_id"),
      column(movements, "fulfillment_id"),
      column(movements, "reverses_id"),
      column(movements, "override_reason"),
    ]
  )
  return booked
}

/**
 * Writes movements to the ledger and to the stock of lots, and what they are worth. Nothing else writes the first two. Any number of movements takes three
 * statements at most; the caller has locked the lots. Stock leaves first, so that a serial number is never in two places, not even
 * for a moment. Stock that joins the same lot at the same place keeps the older arrival date, as FIFO needs. Throws
 * `not_enough_stock` or `lot_exists` (409) for what has changed since the caller checked it. Returns how many values were
 * written: 0 where nothing that moved has a cost.
 */
export async function postMovements(
  sql: Sql,
  movements: Movement[],
  common: Common
): Promise<number> {
  if (!movements.length) {
    return 0
  }
  await takeFromStock(sql, movements)
  await refuseSecondPlace(sql, movements)
  const booked = await addAndWrite(sql, movements, common)
  await noteEffect(sql, { made: [...new Set(movements.map((movement) => movement.reference))] })
  return booked
}
