import { fillDateCodes } from "../../../../shared/fill-date-codes"
import type { Sql } from "../../sql"
import type { ItemTrackingRow } from "../tracking/read-tracking"

/** How far back the latest number of a sequence is looked for, when other numbers came in after it. */
const LOOK_BACK = 1_000

/** A counter that a JavaScript number still counts exactly. */
const COUNTER = "^[0-9]{1,15}$"

const NATURAL = new Intl.Collator("en", { numeric: true })

const greatest = (names: string[]): string | undefined =>
  names.reduce<string | undefined>(
    (most, name) => (most === undefined || NATURAL.compare(name, most) > 0 ? name : most),
    undefined
  )

/**
 * The item's most recent name: of the lot that was made last, or one that was drawn since; undefined where there is none. Of
 * lots made in one moment, as by one receipt, it is the greatest. A batch that came along with serial numbers is none of them.
 */
export async function latestName(
  sql: Sql,
  { inventory_item_id: itemId, tracking: kind }: ItemTrackingRow
): Promise<string | undefined> {
  const rows = await sql<{ name: string }>(
    `WITH made AS (SELECT max(created_at) AS at FROM traceability_lot WHERE inventory_item_id = ? AND kind = ?),
          drawn AS (SELECT t.drawn_name AS name FROM traceability_item_tracking t, made
                     WHERE t.inventory_item_id = ? AND t.drawn_name IS NOT NULL AND (made.at IS NULL OR made.at <= t.drawn_at))
     SELECT name FROM drawn
     UNION ALL
     SELECT l.name FROM traceability_lot l, made
      WHERE l.inventory_item_id = ? AND l.kind = ? AND l.created_at = made.at AND NOT EXISTS (SELECT 1 FROM drawn)`,
    [itemId, kind, itemId, itemId, kind]
  )
  return greatest(rows.map((row) => row.name))
}

/**
 * The counter of the latest number that has the prefix of the item's sequence and was made since the sequence was set, or
 * undefined.
 */
export async function latestCounter(
  sql: Sql,
  tracking: ItemTrackingRow,
  now: Date
): Promise<number | undefined> {
  const { inventory_item_id: itemId, tracking: kind, sequence_set_at: since } = tracking
  const prefix = fillDateCodes(tracking.number_prefix, now)
  const [row] = await sql<{ counter: number | null }>(
    `WITH latest AS (SELECT name, created_at FROM traceability_lot WHERE inventory_item_id = ? AND kind = ? AND created_at >= ?
                      ORDER BY created_at DESC LIMIT ${LOOK_BACK})
     SELECT max(substr(l.name, length(?::text) + 1)::numeric)::float8 AS counter FROM traceability_lot l
      WHERE l.inventory_item_id = ? AND l.kind = ? AND starts_with(l.name, ?) AND substr(l.name, length(?::text) + 1) ~ '${COUNTER}'
        AND l.created_at = (SELECT max(created_at) FROM latest
                             WHERE starts_with(name, ?) AND substr(name, length(?::text) + 1) ~ '${COUNTER}')`,
    [itemId, kind, since, prefix, itemId, kind, prefix, prefix, prefix, prefix]
  )
  return row.counter ?? undefined
}
