import type { Sql } from "../../sql"
import { isOnHand } from "../../stock/ledger/place-conditions"

const FREE = `
  unnest(?::text[]) WITH ORDINALITY AS affected (id, place)
  CROSS JOIN LATERAL (
    SELECT 1 FROM traceability_lot WHERE id = affected.id AND blocked_at IS NULL OFFSET 0) AS free`

/**
 * Of the lots of a recall, the sources first, those that are not blocked yet, `limit` at most: the sources, then what is on hand, which
 * could leave at any moment, then the others. OFFSET 0 has each looked up by its index.
 */
export async function nextToBlock(
  sql: Sql,
  { sources, lot_ids, limit }: { sources: string[]; lot_ids: string[]; limit: number }
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT affected.id FROM ${FREE}
      ORDER BY affected.place > ?,
               NOT EXISTS (SELECT 1 FROM traceability_lot_stock s
                            WHERE s.lot_id = affected.id AND s.quantity > 0 AND ${isOnHand("s.location_id")} OFFSET 0),
               affected.place LIMIT ?`,
    [lot_ids, sources.length, limit]
  )
  return rows.map((row) => row.id)
}

/** How many of these lots are not blocked. */
export async function countFree(sql: Sql, lotIds: string[]): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${FREE}`, [
    lotIds,
  ])
  return count
}
