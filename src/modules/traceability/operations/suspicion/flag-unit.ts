import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { STOPPING_KINDS, type SuspicionKind } from "../../../../types/suspicion"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { lockLot } from "../../stock/lots/lock-lot"
import { closeHolds } from "../../stock/lots/lot-holds"
import { lotNotFound } from "../../stock/lots/lot-refusals"
import { type Blocked, blockLots } from "../documents/hold-lot"

export type FlagUnit = {
  kind: SuspicionKind
  lot_id: string
  /** Why, in words that people read. */
  reason: string
  /** Of the police or the insurer. */
  reference?: string | null
  order_id?: string | null
  actor_id?: string | null
  /** Its event is sent by whoever flags it; else it goes out with `announceSuspicions`. */
  announced?: boolean
}

export type FlaggedUnit = Blocked & {
  id: string
  /** False where it was open already and was counted there. */
  is_new: boolean
}

const NOTHING_LOST: Blocked = { lost: [], still_shipping: [] }

async function refuseLotOfMany(sql: Sql, { lot_id, kind }: FlagUnit): Promise<void> {
  const [lot] = await sql<{ name: string; kind: string }>(
    `SELECT name, kind FROM traceability_lot WHERE id = ?`,
    [lot_id]
  )
  if (!lot) {
    throw lotNotFound(lot_id)
  }
  if (lot.kind === "lot" && STOPPING_KINDS.includes(kind)) {
    throw new TraceabilityError(
      "invalid_state",
      say(kind === "stolen" ? "invalid_state.onlyUnitStolen" : "invalid_state.onlyUnitLost", {
        name: lot.name,
      })
    )
  }
}

/**
 * Writes that a unit is suspicious; seen again while that is open, it is counted there. One that is stolen or lost is blocked: open
 * operations that had reserved it lose it, and it does not leave before it is cleared. Operations are locked before the lot.
 * Throws `not_found`, and `invalid_state` for a lot of many units that is said to be stolen or lost.
 */
export async function flagUnit(sql: Sql, input: FlagUnit): Promise<FlaggedUnit> {
  const { kind, lot_id, reason, reference = null, order_id = null, actor_id = null } = input
  await refuseLotOfMany(sql, input)
  const stops = STOPPING_KINDS.includes(kind)
  const { blocked_ids, ...blocked } = stops
    ? await blockLots(sql, [lot_id], `Reported ${kind}: ${reason}`, actor_id, { freesAll: true })
    : { ...NOTHING_LOST, blocked_ids: [] }
  await lockLot(sql, lot_id)
  const [row] = await sql<{ id: string; times: number }>(
    `INSERT INTO traceability_suspicion AS suspicion
            (id, lot_id, kind, reason, reference, order_id, stops, holds, reported_by, last_seen_at, announced_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now(), CASE WHEN ? THEN now() END)
     ON CONFLICT (lot_id, kind) WHERE cleared_at IS NULL DO UPDATE
        SET times = suspicion.times + 1, last_seen_at = now(), reason = excluded.reason,
            reference = coalesce(excluded.reference, suspicion.reference),
            order_id = coalesce(excluded.order_id, suspicion.order_id), updated_at = now()
     RETURNING id, times`,
    [
      newId("susp"),
      lot_id,
      kind,
      reason,
      reference,
      order_id,
      stops,
      blocked_ids.length > 0,
      actor_id,
      input.announced ?? false,
    ]
  )
  return { id: row.id, is_new: row.times === 1, ...blocked }
}

/** Undoes `flagUnit` when what followed it failed: what it wrote goes, and the block that came with it. */
export async function unflagUnit(sql: Sql, { id, is_new }: FlaggedUnit): Promise<void> {
  if (!is_new) {
    await sql(
      `UPDATE traceability_suspicion SET times = times - 1, updated_at = now() WHERE id = ? AND times > 1`,
      [id]
    )
    return
  }
  const [gone] = await sql<{ lot_id: string; holds: boolean }>(
    `DELETE FROM traceability_suspicion WHERE id = ? RETURNING lot_id, holds`,
    [id]
  )
  if (gone?.holds) {
    await lockLot(sql, gone.lot_id)
    await closeHolds(sql, [gone.lot_id], null, "What followed the report failed.")
  }
}
