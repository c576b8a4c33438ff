import type { Sql } from "../../sql"
import type { ReceiptClaim } from "../claims/claim"
import { settleClaim } from "../claims/claim-rows"
import { dropMadeLots, reopenOpeningRuns, unclaimRows } from "../claims/give-back"

/** Nothing came in: the lots that were made for it never were, and the rows keep their numbers. */
export async function releaseReceipt(sql: Sql, claim: ReceiptClaim): Promise<void> {
  await dropMadeLots(sql, claim)
  await unclaimRows(sql, claim)
  await reopenOpeningRuns(sql, claim)
  await settleClaim(sql, claim, "released")
}
