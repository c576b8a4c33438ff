import type { FulfillmentCancelClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import { releaseMovedUnits } from "../../operations/claims/reverse-movements"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import type { Sql } from "../../sql"

/** A cancel that did not happen no longer holds the delivered units at the customer. */
export async function releaseFulfillmentCancel(
  sql: Sql,
  claim: FulfillmentCancelClaim
): Promise<void> {
  await releaseMovedUnits(sql, await readStandingMovements(sql, claim.payload.operation_ids))
  await settleClaim(sql, claim, "released")
}
