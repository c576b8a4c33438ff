import type { Sql } from "../../sql"

/**
 * Locks lots until the transaction ends, always in id order so that two transactions that share lots cannot deadlock.
 * Whoever changes a row of `traceability_lot_stock` must hold the lock of its lot. Never SKIP LOCKED: a lot that somebody
 * names must be waited for, or two requests would each believe that they have it.
 */
export async function lockLots(sql: Sql, lotIds: string[]): Promise<void> {
  if (!lotIds.length) {
    return
  }
  await sql(`SELECT id FROM traceability_lot WHERE id = ANY(?::text[]) ORDER BY id FOR UPDATE`, [
    [...new Set(lotIds)],
  ])
}
