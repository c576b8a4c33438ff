import type { FulfillmentClaim } from "../../operations/claims/claim"
import { lockClaimOf } from "../../operations/claims/claim-rows"
import { Sql } from "../../sql"
import { claimFulfillmentCancel } from "./claim-fulfillment-cancel"
import { confirmFulfillmentCancel } from "./confirm-fulfillment-cancel"

/**
 * A fulfilment was confirmed, and what its caller did afterwards failed: Medusa has reversed it, and so do we. The ledger
 * is append-only, so the units come back by movements of their own, as when a fulfilment is cancelled.
 */
export async function reverseFulfillment(sql: Sql, claim: FulfillmentClaim): Promise<void> {
  const cancel = await claimFulfillmentCancel(sql, {
    transaction_id: `${claim.transaction_id}:undo`,
    fulfillment_id: claim.fulfillment_id!,
    actor_id: claim.actor_id,
  })
  if (cancel) {
    const claimed = await lockClaimOf(sql, "fulfillment_cancel", cancel.claim_id, "open")
    await confirmFulfillmentCancel(sql, claimed!)
  }
}
