import type { Sql } from "../sql"
import { IS_ON_HAND } from "../stock/lots/lot-status"
import { COUNTED_MAX, type Counted } from "../stock/paging/count-rows"
import { dayInZone, startOfDay } from "../stock/settings/time-zone"
import { asCounted } from "./count-list"

const MONTHS = 12

const firstOf = (months: string): string =>
  `(date_trunc('month', (${dayInZone("now()")})::date) + make_interval(months => ${months}))::date`

/** Lots on hand by the month in which they expire, this one and the eleven after it, in the shop's zone. */
export async function chartExpiry(sql: Sql): Promise<({ month: string } & Counted)[]> {
  const rows = await sql<{ month: string; count: number }>(
    `SELECT to_char(m.first, 'YYYY-MM') AS month,
            (SELECT count(*)::int FROM (
               SELECT 1 FROM traceability_lot lot WHERE lot.expires_at >= m.starts AND lot.expires_at < m.ends AND ${IS_ON_HAND}
                LIMIT ?) AS counted) AS count
       FROM (SELECT ${firstOf("n")} AS first, ${startOfDay(firstOf("n"))} AS starts, ${startOfDay(firstOf("n + 1"))} AS ends
               FROM generate_series(0, ${MONTHS - 1}) AS n) AS m
      ORDER BY m.first`,
    [COUNTED_MAX + 1]
  )
  return rows.map(({ month, count }) => ({ month, ...asCounted(count) }))
}
