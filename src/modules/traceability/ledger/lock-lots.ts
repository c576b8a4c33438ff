import type { Sql } from "../sql"

export type LockedLot = {
  id: string
  inventory_item_id: string
  kind: "lot" | "serial"
  name: string
  blocked_at: Date | null
  blocked_reason: string | null
  expires_at: Date | null
}

/**
 * Locks lots until the end of the transaction, always in id order so that two transactions that share lots cannot
 * deadlock. Whoever changes a row of `lot_stock` must hold the lock of its lot. Never SKIP LOCKED: a lot that is named
 * must be waited for, or two requests would each believe they have it.
 */
export async function lockLots(sql: Sql, lotIds: string[]): Promise<Map<string, LockedLot>> {
  const rows = await sql<LockedLot>(
    `SELECT id, inventory_item_id, kind, name, blocked_at, blocked_reason, expires_at
       FROM stock_lot WHERE id = ANY(?::text[]) ORDER BY id FOR UPDATE`,
    [[...new Set(lotIds)]]
  )
  return new Map(rows.map((row) => [row.id, row]))
}
