import type { Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"

export type ExpiringLot = { id: string; alert_at: string }

/**
 * Lots on hand whose alert date has come and was not announced yet. A page by id; `after` is the last id of the page
 * before. A changed alert date is announced again.
 */
export function readExpiringLots(
  sql: Sql,
  page: { after: string; limit: number }
): Promise<ExpiringLot[]> {
  // As text: JavaScript would cut the microseconds, and `markAlerted` would no longer find the same date.
  return sql<ExpiringLot>(
    `SELECT lot.id, lot.alert_at::text AS alert_at FROM traceability_lot lot
      WHERE lot.alert_at <= now() AND lot.alerted_for IS DISTINCT FROM lot.alert_at AND lot.id > ?
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0
                       AND ${isOnHand("s.location_id")})
      ORDER BY lot.id LIMIT ?`,
    [page.after, page.limit]
  )
}

/** Remembers what was announced. A lot whose date was changed meanwhile stays due for its new date. */
export async function markAlerted(sql: Sql, lots: ExpiringLot[]): Promise<void> {
  await sql(
    `UPDATE traceability_lot lot SET alerted_for = announced.alert_at
       FROM unnest(?::text[], ?::timestamptz[]) AS announced (id, alert_at) WHERE lot.id = announced.id`,
    [lots.map((lot) => lot.id), lots.map((lot) => lot.alert_at)]
  )
}
