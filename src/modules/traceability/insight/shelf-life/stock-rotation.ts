import type { Sql } from "../../sql"
import { isOnHand } from "../../stock/ledger/place-conditions"

export type ItemRotation = {
  inventory_item_id: string
  lots: number
  on_hand: number
  /** Days since it came in, each unit counted. */
  average_age_days: number
  oldest_received_at: Date
  slowest_lot_id: string
  slowest_lot_name: string
  /** What left to customers and into production in the period, less what was reversed or came back. */
  shipped: number
  /** Half of what was there at the beginning and is there now. */
  average_stock: number
  /** How often the stock was sold in the period; null without any. */
  turnover: number | null
  turns_per_year: number | null
  /** How long what is there lasts at the pace of the period; null where nothing left. */
  cover_days: number | null
}

export type SearchRotation = {
  days: number
  location_id?: string
  inventory_item_id?: string
  limit: number
  offset: number
}

const isHere = (column: string) => `(${isOnHand(column)} AND (?::text IS NULL OR ${column} = ?))`
const USED = ["customer", "production"]

/**
 * How fast the stock of each item on hand turns over, from the ledger; the slowest first. Goods that come back count against what
 * left. What was there at the beginning is what is there now less what came and went since.
 */
export async function readRotation(
  sql: Sql,
  { days, limit, offset, ...filter }: SearchRotation
): Promise<{ items: ItemRotation[]; count: number }> {
  const { location_id: place = null, inventory_item_id: item = null } = filter
  const here = [place, place]
  const rows = await sql<ItemRotation & { count: number }>(
    `WITH moved AS (
       SELECT m.inventory_item_id,
              sum(CASE WHEN ${isHere("m.to_location_id")} THEN m.quantity ELSE 0 END)
                - sum(CASE WHEN ${isHere("m.from_location_id")} THEN m.quantity ELSE 0 END) AS net,
              sum(CASE WHEN ${isHere("m.from_location_id")} AND m.to_location_id = ANY(?::text[]) THEN m.quantity
                       WHEN ${isHere("m.to_location_id")} AND m.from_location_id = ANY(?::text[]) THEN -m.quantity ELSE 0 END) AS shipped
         FROM traceability_lot_movement m
        WHERE m.occurred_at >= now() - ?::integer * interval '1 day' AND (?::text IS NULL OR m.inventory_item_id = ?)
        GROUP BY 1),
     stock AS (
       SELECT s.inventory_item_id, count(DISTINCT s.lot_id)::integer AS lots, sum(s.quantity) AS on_hand,
              sum(extract(epoch FROM now() - s.received_at) / 86400 * s.quantity) / sum(s.quantity) AS average_age_days,
              min(s.received_at) AS oldest_received_at,
              (array_agg(s.lot_id ORDER BY s.received_at, s.lot_id))[1] AS slowest_lot_id
         FROM traceability_lot_stock s
        WHERE s.quantity > 0 AND ${isHere("s.location_id")} AND (?::text IS NULL OR s.inventory_item_id = ?)
        GROUP BY 1),
     turned AS (
       SELECT stock.*, greatest(coalesce(moved.shipped, 0), 0) AS shipped, (2 * on_hand - coalesce(moved.net, 0)) / 2 AS average_stock
         FROM stock LEFT JOIN moved ON moved.inventory_item_id = stock.inventory_item_id)
     SELECT turned.inventory_item_id, lots, on_hand::float8 AS on_hand, round(average_age_days, 1)::float8 AS average_age_days,
            oldest_received_at, slowest_lot_id, lot.name AS slowest_lot_name, shipped::float8 AS shipped,
            round(average_stock, 4)::float8 AS average_stock,
            round(shipped / nullif(average_stock, 0), 2)::float8 AS turnover,
            round(shipped / nullif(average_stock, 0) * 365 / ?::integer, 2)::float8 AS turns_per_year,
            round(on_hand / nullif(shipped, 0) * ?::integer, 1)::float8 AS cover_days, (count(*) OVER ())::integer AS count
       FROM turned JOIN traceability_lot lot ON lot.id = slowest_lot_id
      ORDER BY shipped / nullif(average_stock, 0) NULLS FIRST, average_age_days DESC, turned.inventory_item_id LIMIT ? OFFSET ?`,
    [
      ...[...here, ...here, ...here, USED, ...here, USED],
      ...[days, item, item],
      ...[...here, item, item],
      ...[days, days, limit, offset],
    ]
  )
  return { items: rows.map(({ count: _count, ...item }) => item), count: rows[0]?.count ?? 0 }
}
