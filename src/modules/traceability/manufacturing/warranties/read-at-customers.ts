import type { Sql } from "../../sql"
import { isOwned } from "../../stock/ledger/place-conditions"

/** Those of these lots that customers have, wherever they are. */
export async function readAtCustomers(sql: Sql, lotIds: string[]): Promise<Set<string>> {
  const rows = await sql<{ lot_id: string }>(
    `SELECT DISTINCT s.lot_id FROM traceability_lot_stock s
      WHERE s.lot_id = ANY(?::text[]) AND ${isOwned("s.location_id")} AND s.quantity > 0`,
    [lotIds]
  )
  return new Set(rows.map((row) => row.lot_id))
}
