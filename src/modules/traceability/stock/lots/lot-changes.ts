import type { LotChangeKind } from "../../../../types/lot-change"
import type { Sql } from "../../sql"

export type ChangeView = {
  id: string
  seq: number
  lot_id: string
  lot_name: string | null
  related_lot_id: string | null
  related_lot_name: string | null
  kind: LotChangeKind
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  actor_id: string | null
  reason: string | null
  occurred_at: Date
}

const OF_LOT = `(c.lot_id = ? OR c.related_lot_id = ?)`

/** A page of the changes of a lot and of those that link another lot to it, the newest first, and the number of all. */
export async function readLotChanges(
  sql: Sql,
  lotId: string,
  page: { limit: number; offset: number }
): Promise<{ changes: ChangeView[]; count: number }> {
  const changes = await sql<ChangeView>(
    `SELECT c.id, c.seq::float8 AS seq, c.lot_id, lot.name AS lot_name, c.related_lot_id, related.name AS related_lot_name,
            c.kind, c.before, c.after, c.actor_id, c.reason, c.occurred_at
       FROM traceability_change c LEFT JOIN traceability_lot lot ON lot.id = c.lot_id
       LEFT JOIN traceability_lot related ON related.id = c.related_lot_id
      WHERE ${OF_LOT} ORDER BY c.seq DESC LIMIT ? OFFSET ?`,
    [lotId, lotId, page.limit, page.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_change c WHERE ${OF_LOT}`,
    [lotId, lotId]
  )
  return { changes, count }
}
