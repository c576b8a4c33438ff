import { openHolds } from "../../stock/lots/lot-holds"
import type { Sql } from "../../sql"

/** Blocks the units that are to be held back, with their reasons, in the name of who received them. Lots must be locked. */
export async function markReturned(
  sql: Sql,
  operationId: string,
  lotIds: string[],
  actorId: string | null
): Promise<void> {
  const held = await sql<{ lot_id: string; reason: string }>(
    `SELECT lot_id, min(blocked_reason) AS reason FROM traceability_operation_detail
      WHERE operation_id = ? AND lot_id = ANY(?::text[]) AND blocked_reason IS NOT NULL GROUP BY lot_id`,
    [operationId, lotIds]
  )
  await openHolds(sql, held, actorId)
}
