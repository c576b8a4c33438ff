import type { ReturnClaim } from "../../operations/claims/claim"
import { closeHolds } from "../../stock/lots/lot-holds"
import type { OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/** The opposite of `markReturned`: unblocks what this return blocked, and restores the warranties it ended. */
export async function unmarkReturned(
  sql: Sql,
  claim: ReturnClaim,
  done: OperationRow,
  lotIds: string[]
): Promise<void> {
  const held = await sql<{ id: string }>(
    `SELECT DISTINCT lot.id FROM traceability_operation_detail d JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.operation_id = ? AND lot.blocked_reason = d.blocked_reason`,
    [done.id]
  )
  await closeHolds(
    sql,
    held.map((row) => row.id),
    claim.actor_id,
    `${done.reference} was reversed`
  )
  const warranties = claim.payload.warranties.filter((row) => lotIds.includes(row.lot_id))
  await sql(
    `UPDATE traceability_lot lot SET warranty_until = w.until, updated_at = now()
       FROM unnest(?::text[], ?::timestamptz[]) AS w (id, until) WHERE lot.id = w.id`,
    [warranties.map((row) => row.lot_id), warranties.map((row) => row.warranty_until)]
  )
}
