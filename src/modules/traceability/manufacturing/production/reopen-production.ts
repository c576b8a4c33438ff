import type { ProductionClaim, ReworkClaim } from "../../operations/claims/claim"
import type { ClaimUndo } from "../../operations/claims/confirmed"
import { holdMovedUnits } from "../../operations/claims/hold-moved-units"
import { reverseMovements } from "../../operations/claims/reverse-movements"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { assertUnclaimed } from "../../operations/documents/operation-state"
import { lockOperations } from "../../operations/documents/operation-rows"
import { restoreSnapshot } from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { takeUntracked } from "../../stock/tracking/take-untracked"

/**
 * The exact opposite of confirming a claim of manufacturing orders, for when a larger workflow fails after it: what went in
 * and came out is no longer a fact. Refuses with 409 where a unit has moved on or is promised meanwhile.
 */
export async function reopenProduction(
  sql: Sql,
  claim: ProductionClaim | ReworkClaim,
  undo: ClaimUndo
): Promise<void> {
  const operationIds = claim.payload.operation_ids
  const operations = await lockOperations(sql, operationIds)
  operations.forEach(assertUnclaimed)
  const movements = await readStandingMovements(sql, operationIds)
  await holdMovedUnits(sql, movements)
  await reverseMovements(sql, movements, claim.actor_id)
  await sql(`DELETE FROM traceability_lot_genealogy WHERE operation_id = ANY(?::text[])`, [
    operationIds,
  ])
  await takeUntracked(sql, claim.payload.untracked_arriving)
  await restoreSnapshot(sql, undo.before)
}
