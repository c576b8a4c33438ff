import type { Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"

export type ExpiringLot = { id: string; alert_at: string }

/**
 * Lots whose alert date has come, that are on hand somewhere, and whose alert date was not told yet; `after` is the last
 * id of the page before. Changing the alert date makes it another one, so it is told again.
 */
export function readExpiringLots(
  sql: Sql,
  page: { after: string; limit: number }
): Promise<ExpiringLot[]> {
  // The date as text: JavaScript would cut its microseconds, and then it would not be the same one in `markAlerted`.
  return sql<ExpiringLot>(
    `SELECT lot.id, lot.alert_at::text AS alert_at FROM traceability_lot lot
      WHERE lot.alert_at <= now() AND lot.alerted_for IS DISTINCT FROM lot.alert_at AND lot.id > ?
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.quantity > 0
                       AND ${isOnHand("s.location_id")})
      ORDER BY lot.id LIMIT ?`,
    [page.after, page.limit]
  )
}

/** Remembers what was told. A lot whose date was changed meanwhile stays due for its new date. */
export async function markAlerted(sql: Sql, lots: ExpiringLot[]): Promise<void> {
  await sql(
    `UPDATE traceability_lot lot SET alerted_for = told.alert_at
       FROM unnest(?::text[], ?::timestamptz[]) AS told (id, alert_at) WHERE lot.id = told.id`,
    [lots.map((lot) => lot.id), lots.map((lot) => lot.alert_at)]
  )
}
