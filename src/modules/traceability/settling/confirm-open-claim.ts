import { confirmOperationUndo } from "../operations/corrections/confirm-operation-undo"
import { confirmFulfillmentCancel } from "../orders/deliveries/confirm-fulfillment-cancel"
import { confirmFulfillment } from "../orders/deliveries/confirm-fulfillment"
import { confirmProduction } from "../manufacturing/production/confirm-production"
import { confirmRework } from "../manufacturing/rework/settle-rework"
import { markReturned } from "../orders/returns/mark-returned"
import { Sql } from "../sql"
import { Claim } from "../operations/claims/claim-rows"
import {
  Confirmed,
  confirmOperationClaim,
} from "../operations/own-operations/confirm-operation-claim"

/**
 * Turns an open claim of any kind into movements. The claim must be locked; a fulfilment's needs the id that Medusa
 * gave to the fulfilment.
 */
export async function confirmOpenClaim(
  sql: Sql,
  claim: Claim,
  fulfillmentId: string | null
): Promise<Confirmed> {
  if (claim.payload.manufacturing) {
    const producing = claim.payload.manufacturing === "produce"
    return producing ? confirmProduction(sql, claim) : confirmRework(sql, claim)
  }
  if (claim.kind === "operation") {
    const done = await confirmOperationClaim(sql, claim)
    if (done.code === "return") {
      await markReturned(sql, done.operation_ids[0], done.lot_ids, claim.actor_id)
    }
    return done
  }
  if (claim.kind === "operation_undo") {
    return confirmOperationUndo(sql, claim)
  }
  return claim.kind === "fulfillment"
    ? confirmFulfillment(sql, claim, fulfillmentId!)
    : confirmFulfillmentCancel(sql, claim)
}
