import type { ReturnClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import { dropAddedRows, unclaimRows } from "../../operations/claims/give-back"
import type { Sql } from "../../sql"

/** Nothing came back: units that were chosen by hand stay chosen, those that the claim added are freed. */
export async function releaseReturn(sql: Sql, claim: ReturnClaim): Promise<void> {
  await dropAddedRows(sql, claim)
  await unclaimRows(sql, claim)
  await settleClaim(sql, claim, "released")
}
