import type { FulfillmentClaim } from "../../operations/claims/claim"
import type { Confirmed } from "../../operations/claims/confirmed"
import { finishOperations } from "../../operations/claims/finish-operations"
import { type Split, splitOffRest } from "../../operations/claims/split-off-rest"
import { lockAndClose } from "../../operations/documents/lock-and-close"
import { readRows, rowsOf } from "../../operations/documents/read-rows"
import { flagOutsideChannel } from "../../operations/suspicion/flag-outside-channel"
import type { Sql } from "../../sql"
import { endOfDayAfter } from "../../stock/settings/time-zone"

/** Starts the warranty of units as they go to the customer, where their item has one. Its last day counts to its end. */
async function startWarranty(sql: Sql, splits: Split[], lotIds: string[]): Promise<void> {
  if (!splits.some((split) => split.lines.some((line) => line.warranty_days !== null))) {
    return
  }
  await sql(
    `UPDATE traceability_lot lot SET warranty_until = ${endOfDayAfter("t.warranty_days")}, updated_at = now()
       FROM traceability_item_tracking t
      WHERE t.inventory_item_id = lot.inventory_item_id AND t.warranty_days IS NOT NULL AND lot.kind = 'serial'
        AND lot.id = ANY(?::text[])`,
    [lotIds]
  )
}

/**
 * Medusa has made the fulfilment: the claimed units go to the customer, and what the order still needs goes into a
 * backorder that keeps its reservations. Documents first, lots second, as the lock order wants.
 */
export async function confirmFulfillment(
  sql: Sql,
  claim: FulfillmentClaim,
  fulfillmentId: string | null
): Promise<Confirmed> {
  const { actor_id } = claim
  const closing = { actor_id, fulfillment_id: fulfillmentId }
  const operations = await lockAndClose(sql, claim.payload.operation_ids, closing)
  const rows = await readRows(sql, claim.payload.operation_ids)
  const splits: Split[] = []
  for (const operation of operations) {
    splits.push(await splitOffRest(sql, operation, rowsOf(rows, operation.id), claim, true))
  }
  const { lot_ids, offers } = await finishOperations(sql, claim, splits, {
    fulfillment_id: fulfillmentId,
  })
  await startWarranty(sql, splits, lot_ids)
  await flagOutsideChannel(sql, operations, rows.details)
  return {
    operation_ids: operations.map((operation) => operation.id),
    code: "delivery",
    lot_ids,
    backorder_id: splits.find((split) => split.backorder_id)?.backorder_id ?? null,
    // Who lost a unit to this fulfilment waits for another one.
    offers: offers || claim.payload.taken_from_others.length > 0,
    part_reservation_ids: claim.payload.part_reservation_ids,
  }
}
