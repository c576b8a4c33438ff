import { lockClaimOf } from "../../operations/claims/claim-rows"
import type { Sql } from "../../sql"
import { releaseFulfillment } from "./release-fulfillment"
import { reverseFulfillment } from "./reverse-fulfillment"

/**
 * Undo of a fulfillment's claim: released while it is open, reversed when it was confirmed and a larger workflow around
 * the fulfillment failed after it. Returns the operations it concerns.
 */
export async function undoFulfillmentClaim(sql: Sql, claimId: string): Promise<string[]> {
  const open = await lockClaimOf(sql, "fulfillment", claimId, "open")
  if (open) {
    await releaseFulfillment(sql, open)
    return open.payload.operation_ids
  }
  const confirmed = await lockClaimOf(sql, "fulfillment", claimId, "confirmed")
  if (confirmed) {
    await reverseFulfillment(sql, confirmed)
  }
  return confirmed?.payload.operation_ids ?? []
}
