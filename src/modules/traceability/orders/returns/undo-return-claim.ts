import { lockClaimOf } from "../../operations/claims/claim-rows"
import type { Sql } from "../../sql"
import { releaseReturn } from "./release-return"
import { reverseReturn } from "./reverse-return"

/** Undo of a return's claim: released while it is open, reversed when a larger workflow failed after it was confirmed. */
export async function undoReturnClaim(sql: Sql, claimId: string): Promise<void> {
  const open = await lockClaimOf(sql, "return", claimId, "open")
  if (open) {
    return releaseReturn(sql, open)
  }
  const confirmed = await lockClaimOf(sql, "return", claimId, "confirmed")
  if (confirmed) {
    await reverseReturn(sql, confirmed)
  }
}
