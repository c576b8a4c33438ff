import { firstIdAt } from "../../../../shared/first-id-at"
import type { Sql } from "../../sql"
import { changesOwner } from "../../stock/ledger/movement-conditions"

export type OrdersMoved = { after: string | null; since: Date; before: Date; limit: number }

/**
 * The orders that goods left for, or came back from, with the next `limit` movements, by the order of their ids, which begin with the
 * time they were made at: so the primary key finds them. `last` is the last movement that was looked at; null where there was none.
 */
export async function readOrdersMoved(
  sql: Sql,
  { after, since, before, limit }: OrdersMoved
): Promise<{ order_ids: string[]; last: string | null }> {
  const first = firstIdAt("lmov", since)
  const rows = await sql<{ id: string; order_id: string | null }>(
    `SELECT m.id, CASE WHEN ${changesOwner("m")} THEN m.order_id END AS order_id FROM traceability_lot_movement m
      WHERE m.id > ? AND m.id < ? ORDER BY m.id LIMIT ?`,
    [after && after > first ? after : first, firstIdAt("lmov", before), limit]
  )
  return {
    order_ids: [...new Set(rows.flatMap((row) => row.order_id ?? []))],
    last: rows.at(-1)?.id ?? null,
  }
}
