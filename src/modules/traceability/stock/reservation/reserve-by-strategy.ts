import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { lockLots } from "../ledger/lock-lots"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { type ItemTrackingRow, readTracking } from "../tracking/read-tracking"
import { candidatesOfShop } from "./candidates-of-shop"
import { isPickable } from "./is-pickable"
import { REMOVAL_ORDERS } from "./removal-orders"

export type Need = {
  operation_id: string
  line_id: string
  inventory_item_id: string
  location_id: string
  to_location_id: string
  quantity: number
}
type Pick = { lot_id: string; quantity: number }

/**
 * The next free lots by the strategy, as many as cover `quantity`. Of serial numbers it reads no more than it needs, in the
 * order of the index, however many are in stock.
 */
function findCandidates(
  sql: Sql,
  need: Need,
  { tracking, removal_strategy }: ItemTrackingRow,
  quantity: number
): Promise<Pick[]> {
  const order = REMOVAL_ORDERS[removal_strategy]
  return sql<Pick>(
    `SELECT lot_id, least(free, ?::numeric - before)::float8 AS quantity
       FROM (SELECT s.lot_id, s.quantity - s.reserved_quantity AS free,
                    sum(s.quantity - s.reserved_quantity) OVER (ORDER BY ${order}, s.id ROWS UNBOUNDED PRECEDING)
                      - (s.quantity - s.reserved_quantity) AS before
               FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
              WHERE s.inventory_item_id = ? AND s.location_id = ? AND s.quantity > s.reserved_quantity
                AND ${isPickable(need.location_id)}
              ORDER BY ${order}, s.id LIMIT ?) AS candidate
      WHERE before < ?::numeric ORDER BY before`,
    [
      quantity,
      need.inventory_item_id,
      need.location_id,
      need.operation_id,
      tracking === "serial" ? Math.ceil(quantity) : null,
      quantity,
    ]
  )
}

/**
 * Reserves lots at a place and returns the picks that were reserved: a lot is reserved in full or, where not all of it is
 * free, not at all. The lots must be locked.
 */
export async function reserveStock(sql: Sql, locationId: string, picks: Pick[]): Promise<Pick[]> {
  if (!picks.length) {
    return []
  }
  const got = await sql<{ lot_id: string }>(
    `UPDATE traceability_lot_stock s SET reserved_quantity = s.reserved_quantity + pick.quantity, updated_at = now()
       FROM (SELECT lot_id, sum(quantity) AS quantity FROM unnest(?::text[], ?::numeric[]) AS p (lot_id, quantity) GROUP BY lot_id) AS pick
      WHERE s.lot_id = pick.lot_id AND s.location_id = ? AND s.quantity - s.reserved_quantity >= pick.quantity
      RETURNING s.lot_id`,
    [picks.map((pick) => pick.lot_id), picks.map((pick) => pick.quantity), locationId]
  )
  const ids = new Set(got.map((row) => row.lot_id))
  return picks.filter((pick) => ids.has(pick.lot_id))
}

async function addReservedDetails(sql: Sql, need: Need, picks: Pick[]): Promise<void> {
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, quantity, from_location_id, to_location_id, position)
     SELECT p.id, ?, ?, p.lot_id, p.quantity, ?, ?,
            coalesce((SELECT max(position) FROM traceability_operation_detail WHERE line_id = ?), 0) + p.place::int
       FROM unnest(?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS p (id, lot_id, quantity, place)`,
    [
      need.operation_id,
      need.line_id,
      need.location_id,
      need.to_location_id,
      need.line_id,
      picks.map(() => newId("sopd")),
      picks.map((pick) => pick.lot_id),
      picks.map((pick) => pick.quantity),
    ]
  )
}

/**
 * Reserves for a line all that is free of its item at a place of care, and only if that is just what it needs. Returns the
 * quantity that was reserved.
 */
export async function reserveAllInCare(sql: Sql, need: Need): Promise<number> {
  const [{ free }] = await sql<{ free: number }>(
    `SELECT coalesce(sum(quantity - reserved_quantity), 0)::float8 AS free FROM traceability_lot_stock
      WHERE inventory_item_id = ? AND location_id = ?`,
    [need.inventory_item_id, need.location_id]
  )
  return free === need.quantity ? reserveByStrategy(sql, need) : 0
}

/** Between reading and locking a candidate somebody may name it for another operation: then the next ones are tried. */
const ATTEMPTS_MAX = 5

/**
 * Reserves lots for a line by the item's removal strategy (FIFO, LIFO, or FEFO by removal date) and writes them as
 * Detailed Operations rows. Returns the quantity that was reserved. Automatic picks of one item queue on its tracking row,
 * so they never chase each other.
 */
export async function reserveByStrategy(sql: Sql, need: Need): Promise<number> {
  const tracking = (await readTracking(sql, [need.inventory_item_id], "FOR UPDATE")).get(
    need.inventory_item_id
  )!
  let missing = need.quantity
  for (let attempt = 0; attempt < ATTEMPTS_MAX && missing > 0; attempt++) {
    const candidates =
      (await candidatesOfShop(sql, need, tracking, missing)) ??
      (await findCandidates(sql, need, tracking, missing))
    if (!candidates.length) {
      break
    }
    await lockLots(
      sql,
      candidates.map((pick) => pick.lot_id)
    )
    const got = await reserveStock(sql, need.location_id, candidates)
    await addReservedDetails(sql, need, got)
    missing = roundQuantity(missing - sumQuantities(got.map((pick) => pick.quantity)))
  }
  return roundQuantity(need.quantity - missing)
}
