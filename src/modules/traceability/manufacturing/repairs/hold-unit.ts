import type { Sql } from "../../sql"
import { blockLots, type Blocked } from "../../operations/documents/hold-lot"
import { lockLot } from "../../stock/lots/lock-lot"
import { closeHolds } from "../../stock/lots/lot-holds"

const reasonOf = (reference: string): string => `Has a fault: ${reference}`

const NOTHING_LOST: Blocked = { lost: [], still_shipping: [] }

/**
 * Blocks a unit of ours that has a fault, so that nobody sells it meanwhile; one that is blocked already keeps its reason, and its
 * block does not go with the case. A lot of many pieces is not blocked for a few of them.
 */
export async function holdUnit(
  sql: Sql,
  unit: { lot_id: string; kind: "lot" | "serial"; is_ours: boolean; reference: string },
  actorId: string | null
): Promise<Blocked & { holds: boolean }> {
  if (!unit.is_ours || unit.kind !== "serial") {
    return { ...NOTHING_LOST, holds: false }
  }
  const { blocked_ids, ...blocked } = await blockLots(
    sql,
    [unit.lot_id],
    reasonOf(unit.reference),
    actorId
  )
  return { ...blocked, holds: blocked_ids.length > 0 }
}

/**
 * Lifts the block that came with a case, unless the unit was reported stolen or lost meanwhile: then it passes to that. Where
 * somebody has lifted it and blocked the unit for another reason since, that stays. Returns whether the unit is free now.
 */
export async function letUnitGo(
  sql: Sql,
  { lot_id, reference }: { lot_id: string; reference: string },
  actorId: string | null
): Promise<boolean> {
  const { blocked_reason } = await lockLot(sql, lot_id)
  if (blocked_reason !== reasonOf(reference)) {
    return false
  }
  const heirs = await sql(
    `UPDATE traceability_suspicion SET holds = true, updated_at = now()
      WHERE id = (SELECT id FROM traceability_suspicion WHERE lot_id = ? AND stops AND cleared_at IS NULL ORDER BY id LIMIT 1)
      RETURNING id`,
    [lot_id]
  )
  if (heirs.length) {
    return false
  }
  await closeHolds(sql, [lot_id], actorId, `${reference} is closed.`)
  return true
}
