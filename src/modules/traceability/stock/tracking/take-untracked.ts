import { itemToken, locationToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { type Untracked, sumByPlace } from "./sum-by-place"
import { placeKey } from "../../../../shared/stock-place"

/**
 * Takes from the untracked stock of stock locations; rows of virtual places are skipped. Returns the rows as they are given.
 * Throws `not_enough_stock` for the first place that has too little.
 */
export async function takeUntracked(sql: Sql, rows: Untracked[]): Promise<Untracked[]> {
  const sums = sumByPlace(rows)
  if (!sums.length) {
    return rows
  }
  // Locked in one order: two operations may have the same items in different orders.
  const taken = await sql<Untracked>(
    `WITH wanted AS (
       SELECT * FROM unnest(?::text[], ?::text[], ?::numeric[]) AS w (item, place, quantity)),
     locked AS (
       SELECT s.id, wanted.quantity FROM traceability_untracked_stock s
         JOIN wanted ON wanted.item = s.inventory_item_id AND wanted.place = s.location_id
        ORDER BY s.inventory_item_id, s.location_id FOR UPDATE OF s)
     UPDATE traceability_untracked_stock s SET quantity = s.quantity - locked.quantity, updated_at = now() FROM locked
      WHERE locked.id = s.id AND s.quantity >= locked.quantity RETURNING s.inventory_item_id, s.location_id`,
    [
      sums.map((row) => row.inventory_item_id),
      sums.map((row) => row.location_id),
      sums.map((row) => row.quantity),
    ]
  )
  const got = new Set(taken.map(placeKey))
  const missing = sums.find((row) => !got.has(placeKey(row)))
  if (missing) {
    throw new TraceabilityError(
      "not_enough_stock",
      say("not_enough_stock.unnumbered", {
        quantity: missing.quantity,
        item: itemToken(missing.inventory_item_id),
        place: locationToken(missing.location_id),
      })
    )
  }
  return rows
}
