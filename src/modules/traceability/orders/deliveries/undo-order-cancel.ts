import { lockClaimOf, settleClaim } from "../../operations/claims/claim-rows"
import type { Sql } from "../../sql"

/**
 * Undo of an order's cancelling: its deliveries are no longer frozen. Where they were cancelled already, because a larger
 * workflow failed after it, returns true: then they are to be made again from what Medusa has reserved.
 */
export async function undoOrderCancel(sql: Sql, claimId: string): Promise<boolean> {
  const open = await lockClaimOf(sql, "order_cancel", claimId, "open")
  const claim = open ?? (await lockClaimOf(sql, "order_cancel", claimId, "confirmed"))
  if (claim) {
    await settleClaim(sql, claim, "released")
  }
  return !!claim && !open
}
