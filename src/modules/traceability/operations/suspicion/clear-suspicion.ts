import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { blockLots } from "../documents/hold-lot"
import { lockLot } from "../../stock/lots/lock-lot"
import { closeHolds } from "../../stock/lots/lot-holds"

export type ClearSuspicion = { id: string; reason: string; actor_id: string | null }

export type ClearedUnit = {
  lot_id: string
  /** Its block went with it, so it may be offered to who waits. */
  unblocked: boolean
}

/** A block that came with this goes, unless something else stops the unit: then it stays with that. */
async function liftHold(sql: Sql, lotId: string, input: ClearSuspicion): Promise<boolean> {
  const heirs = await sql(
    `UPDATE traceability_suspicion SET holds = true, updated_at = now()
      WHERE id = (SELECT id FROM traceability_suspicion WHERE lot_id = ? AND stops AND cleared_at IS NULL ORDER BY id LIMIT 1)
      RETURNING id`,
    [lotId]
  )
  if (heirs.length) {
    return false
  }
  await closeHolds(sql, [lotId], input.actor_id, `Cleared: ${input.reason}`)
  return true
}

/** Clears a unit of a suspicion, because of something. Throws `not_found`, and `invalid_state` for one that is cleared. */
export async function clearSuspicion(sql: Sql, input: ClearSuspicion): Promise<ClearedUnit> {
  const [found] = await sql<{ lot_id: string }>(
    `SELECT lot_id FROM traceability_suspicion WHERE id = ?`,
    [input.id]
  )
  if (!found) {
    throw new TraceabilityError("not_found", `There is no suspicion with the id ${input.id}.`, {
      status: 404,
    })
  }
  const lot = await lockLot(sql, found.lot_id)
  const [cleared] = await sql<{ holds: boolean }>(
    `UPDATE traceability_suspicion SET cleared_at = now(), cleared_by = ?, cleared_reason = ?, updated_at = now()
      WHERE id = ? AND cleared_at IS NULL RETURNING holds`,
    [input.actor_id, input.reason, input.id]
  )
  if (!cleared) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.clearedAlready", { name: lot.name })
    )
  }
  const unblocked = cleared.holds && (await liftHold(sql, lot.id, input))
  return { lot_id: lot.id, unblocked }
}

/** Undoes `clearSuspicion` when what followed it failed: it is open again, and blocks again what it had blocked. */
export async function reopenSuspicion(
  sql: Sql,
  id: string,
  { lot_id, unblocked }: ClearedUnit
): Promise<void> {
  if (unblocked) {
    await blockLots(sql, [lot_id], "Reported stolen or lost; clearing it failed.", null)
  }
  await sql(
    `UPDATE traceability_suspicion SET cleared_at = NULL, cleared_by = NULL, cleared_reason = NULL, holds = ?, updated_at = now()
      WHERE id = ?`,
    [unblocked, id]
  )
}
