import { addUntracked } from "../../stock/tracking/add-untracked"
import type { Sql } from "../../sql"
import type { OwnOperationClaim } from "../claims/claim"
import { settleClaim } from "../claims/claim-rows"
import { dropMadeLots, reopenOpeningRuns, unclaimRows } from "../claims/give-back"
import { letGoHeldLots } from "../claims/held-lots"
import { discardOperations } from "../documents/discard-operations"

/** Nothing moved: what was held is free, and a document that was made for the claim is gone. */
export async function releaseOwnOperation(sql: Sql, claim: OwnOperationClaim): Promise<void> {
  await letGoHeldLots(sql, claim)
  await dropMadeLots(sql, claim)
  await unclaimRows(sql, claim)
  await reopenOpeningRuns(sql, claim)
  if (claim.payload.discard) {
    await discardOperations(sql, claim.payload.operation_ids)
  }
  await addUntracked(sql, claim.payload.untracked_taken)
  await settleClaim(sql, claim, "released")
}
