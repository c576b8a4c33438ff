import type { Sql } from "../sql"
import { isOnHand } from "../stock/ledger/place-conditions"
import { DAYS_AGO } from "../stock/lots/lot-filters"
import { COUNTED_MAX, type Counted } from "../stock/paging/count-rows"
import { asCounted } from "./count-list"

export type StockAge = { from_days: number; below_days: number | null } & Counted

const AGES: [from: number, below: number | null][] = [
  [0, 30],
  [30, 90],
  [90, 180],
  [180, 365],
  [365, null],
]

/** Lots by how long they have been on hand; one that came in twice is counted in both ages. */
export async function chartStockAge(sql: Sql): Promise<StockAge[]> {
  const rows = await sql<{ from_days: number; below_days: number | null; count: number }>(
    `SELECT age.from_days, age.below_days,
            (SELECT count(DISTINCT lot_id)::int FROM (
               SELECT s.lot_id FROM traceability_lot_stock s
                WHERE ${isOnHand("s.location_id")} AND s.quantity > 0 AND s.received_at <= ${DAYS_AGO.replace("?", "age.from_days")}
                  AND s.received_at > coalesce(${DAYS_AGO.replace("?", "age.below_days")}, '-infinity')
                LIMIT ?) AS counted) AS count
       FROM unnest(?::int[], ?::int[]) AS age (from_days, below_days) ORDER BY 1`,
    [COUNTED_MAX + 1, AGES.map(([from]) => from), AGES.map(([, below]) => below)]
  )
  return rows.map(({ from_days, below_days, count }) => ({
    from_days,
    below_days,
    ...asCounted(count),
  }))
}
