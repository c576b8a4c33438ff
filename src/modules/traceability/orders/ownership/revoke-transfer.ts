import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { lockLot } from "../../stock/lots/lock-lot"
import { readTransfer } from "./transfer-rows"

/**
 * The unit is its former owner's again. Throws `not_found`, and `invalid_state` (409) for a transfer that has another one after it, or
 * that ended otherwise.
 */
export async function revokeTransfer(
  sql: Sql,
  id: string,
  { reason, actor_id }: { reason: string; actor_id: string | null }
): Promise<void> {
  const { lot_id } = await readTransfer(sql, id)
  await lockLot(sql, lot_id)
  if (!(await readTransfer(sql, id)).current) {
    throw new TraceabilityError("invalid_state", say("invalid_state.transferGone"), { status: 409 })
  }
  await sql(
    `UPDATE traceability_unit_transfer SET revoked_at = now(), revoked_by = ?, revoked_reason = ?, updated_at = now() WHERE id = ?`,
    [actor_id, reason, id]
  )
}

/** Undo of `revokeTransfer`. */
export const unrevokeTransfer = async (sql: Sql, id: string): Promise<void> => {
  await sql(
    `UPDATE traceability_unit_transfer SET revoked_at = NULL, revoked_by = NULL, revoked_reason = NULL, updated_at = now() WHERE id = ?`,
    [id]
  )
}
