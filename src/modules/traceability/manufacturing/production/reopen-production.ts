import type { ProductionClaim, ReworkClaim } from "../../operations/claims/claim"
import type { ClaimUndo } from "../../operations/claims/confirmed"
import { holdMovedUnits } from "../../operations/claims/hold-moved-units"
import { reverseMovements } from "../../operations/claims/reverse-movements"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { assertUnclaimed } from "../../operations/documents/operation-state"
import { lockOperations } from "../../operations/documents/operation-rows"
import { restoreSnapshot } from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { lockGenealogy } from "../../stock/ledger/lock-genealogy"
import { type GenealogyPart, readAddedParts } from "../../stock/value/genealogy-parts"
import { bookRework } from "../../stock/value/value-of-rework"
import { takeUntracked } from "../../stock/tracking/take-untracked"

type Opened = {
  /** Rows of genealogy that get back what the operation had taken out of them; `putBack` writes that. */
  restored: GenealogyPart[]
  putBack: () => Promise<void>
}

/** What the operation put in goes back to where it was taken from with what it cost, before its genealogy is deleted. */
async function reopenGenealogy(sql: Sql, id: string, { restored, putBack }: Opened): Promise<void> {
  const change = async () => {
    await sql(`DELETE FROM traceability_lot_genealogy WHERE operation_id = ?`, [id])
    await putBack()
  }
  await bookRework(sql, id, await readAddedParts(sql, id), change, restored)
}

/**
 * The exact opposite of confirming a claim of manufacturing orders, for when a larger workflow fails after it: what went in
 * and came out is no longer a fact. Refuses with 409 where a unit has moved on or is promised meanwhile.
 */
export async function reopenProduction(
  sql: Sql,
  claim: ProductionClaim | ReworkClaim,
  undo: ClaimUndo,
  opened: Opened = { restored: [], putBack: async () => {} }
): Promise<void> {
  const operationIds = claim.payload.operation_ids
  const operations = await lockOperations(sql, operationIds)
  operations.forEach(assertUnclaimed)
  await lockGenealogy(sql, opened.restored, operationIds)
  const movements = await readStandingMovements(sql, operationIds)
  await holdMovedUnits(sql, movements)
  await reverseMovements(sql, movements, claim.actor_id)
  for (const id of operationIds) {
    await reopenGenealogy(sql, id, opened)
  }
  await takeUntracked(sql, claim.payload.untracked_arriving)
  await restoreSnapshot(sql, undo.before)
}
