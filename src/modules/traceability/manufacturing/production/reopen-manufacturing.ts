import type { Claim } from "../../operations/claims/claim-rows"
import { holdMovedUnits } from "../../operations/claims/hold-moved-units"
import { reverseMovements } from "../../operations/claims/reverse-movements"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { assertUnclaimed, readOperations } from "../../operations/documents/operation-rows"
import { OperationSnapshot, restoreSnapshot } from "../../operations/documents/operation-snapshot"
import type { Sql } from "../../sql"
import { takeUntracked } from "../../stock/tracking/take-untracked"

/** What went in and came out is no longer a fact; what an unbuild or a swap had given back is in its unit again. */
async function takeBackGenealogy(sql: Sql, claim: Claim): Promise<void> {
  await sql(`DELETE FROM traceability_lot_genealogy WHERE operation_id = ANY(?::text[])`, [
    claim.payload.operation_ids,
  ])
  const returned = claim.payload.returned ?? []
  await sql(
    `UPDATE traceability_lot_genealogy g SET returned_quantity = g.returned_quantity - back.quantity, updated_at = now(),
            returned_at = CASE WHEN g.returned_quantity > back.quantity THEN g.returned_at END
       FROM unnest(?::text[], ?::numeric[]) AS back (id, quantity) WHERE g.id = back.id`,
    [returned.map((row) => row.id), returned.map((row) => row.quantity)]
  )
}

/**
 * The exact opposite of confirming a claim of manufacturing orders, for when a larger workflow fails after it. Refuses
 * with 409 where a unit has moved on or is promised meanwhile.
 */
export async function reopenManufacturing(
  sql: Sql,
  claim: Claim,
  before: OperationSnapshot
): Promise<void> {
  const operationIds = claim.payload.operation_ids
  const operations = await readOperations(sql, operationIds, true)
  operations.forEach(assertUnclaimed)
  const movements = await readStandingMovements(sql, operationIds)
  await holdMovedUnits(sql, movements)
  await reverseMovements(sql, movements, claim.actor_id)
  await takeBackGenealogy(sql, claim)
  await takeUntracked(sql, claim.payload.untracked_arriving ?? [])
  await restoreSnapshot(sql, before)
}
