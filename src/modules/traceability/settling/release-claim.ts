import { releaseMovedUnits } from "../operations/claims/reverse-movements"
import { readStandingMovements } from "../operations/claims/standing-movements"
import { releaseOperationUndo } from "../operations/corrections/confirm-operation-undo"
import { readOperations } from "../operations/documents/operation-rows"
import { giveBackTaken } from "../operations/documents/give-back-taken"
import type { Sql } from "../sql"
import { discardOperations } from "../operations/documents/discard-operations"
import { addUntracked } from "../stock/tracking/add-untracked"
import { dropAddedRows, dropMadeLots, restoreFreedRows } from "../operations/claims/give-back"
import { Claim, settleClaim } from "../operations/claims/claim-rows"
import { letGoHeldLots } from "../operations/claims/held-lots"

/** Gives back all that a claim held, so that everything is as it was before. */
export async function releaseClaim(sql: Sql, claim: Claim): Promise<void> {
  const operationIds = claim.payload.operation_ids
  const takenFromOthers = claim.payload.taken_from_others ?? []
  await readOperations(
    sql,
    takenFromOthers.map((row) => row.operation_id),
    true
  )
  if (claim.kind === "fulfillment_cancel") {
    // A cancel that did not happen no longer holds the delivered units at the customer.
    await releaseMovedUnits(sql, await readStandingMovements(sql, operationIds))
  } else if (claim.kind === "operation_undo") {
    await releaseOperationUndo(sql, claim)
  } else {
    await dropAddedRows(sql, operationIds)
    await restoreFreedRows(sql, claim.payload.freed ?? [])
    await giveBackTaken(sql, takenFromOthers)
    await letGoHeldLots(sql, claim)
    await dropMadeLots(sql, claim)
    await sql(
      `UPDATE traceability_operation_detail SET override_reason = NULL WHERE id = ANY(?::text[])`,
      [claim.payload.overridden ?? []]
    )
    await sql(
      `UPDATE traceability_operation_detail d
          SET claimed_quantity = 0, from_location_id = o.from_location_id
         FROM traceability_operation o WHERE o.id = d.operation_id AND o.id = ANY(?::text[]) AND d.claimed_quantity > 0`,
      [operationIds]
    )
  }
  if (claim.payload.discard) {
    await discardOperations(sql, operationIds)
  }
  await addUntracked(sql, claim.payload.untracked_taken ?? [])
  await settleClaim(sql, claim, "released")
}
