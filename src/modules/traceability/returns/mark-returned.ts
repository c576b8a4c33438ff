import type { Sql } from "../sql"

/**
 * The warranty that a delivery started ends with the return; the next sale starts a new one. A unit that is to be held
 * back is blocked with its reason, in the name of who received it.
 */
export async function markReturned(
  sql: Sql,
  operationId: string,
  lotIds: string[],
  actorId: string | null
): Promise<void> {
  await sql(
    `UPDATE stock_lot SET warranty_until = NULL, updated_at = now() WHERE kind = 'serial' AND id = ANY(?::text[])`,
    [lotIds]
  )
  await sql(
    `UPDATE stock_lot lot SET blocked_at = now(), blocked_reason = d.blocked_reason, blocked_by = ?, updated_at = now()
       FROM stock_operation_detail d WHERE d.operation_id = ? AND d.lot_id = lot.id AND d.blocked_reason IS NOT NULL`,
    [actorId, operationId]
  )
}
