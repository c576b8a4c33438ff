import type { OrderCancelClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import type { Confirmed } from "../../operations/claims/confirmed"
import { lockOperations, readDetails } from "../../operations/documents/operation-rows"
import { setState } from "../../operations/documents/set-state"
import type { Sql } from "../../sql"
import { releaseDetails } from "../../stock/reservation/release-details"

/** Medusa has cancelled the order: its deliveries are cancelled, and what they held is free again. */
export async function confirmOrderCancel(sql: Sql, claim: OrderCancelClaim): Promise<Confirmed> {
  const ids = claim.payload.operation_ids
  await lockOperations(sql, ids)
  const details = await readDetails(sql, ids)
  await releaseDetails(
    sql,
    details.map((detail) => detail.id)
  )
  await setState(sql, ids, "cancelled")
  await settleClaim(sql, claim, "confirmed")
  return { operation_ids: ids, code: "delivery", lot_ids: [], backorder_id: null, offers: true }
}
