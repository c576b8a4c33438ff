import type { FulfillmentClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import type { Confirmed } from "../../operations/claims/confirmed"
import { finishOperation } from "../../operations/claims/finish-operation"
import { letGoLots } from "../../operations/claims/held-lots"
import { Split, splitOffRest } from "../../operations/claims/split-off-rest"
import { lockOperations } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/** Starts the warranty of units as they go to the customer, where their item has one. */
async function startWarranty(sql: Sql, lotIds: string[]): Promise<void> {
  await sql(
    `UPDATE traceability_lot lot SET warranty_until = now() + t.warranty_days * interval '1 day', updated_at = now()
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
  const operations = await lockOperations(sql, claim.payload.operation_ids)
  const { actor_id } = claim
  const splits: Split[] = []
  for (const operation of operations) {
    splits.push(
      await splitOffRest(sql, operation, claim, { backorder: true, fulfillment_id: fulfillmentId })
    )
  }
  const lotIds: string[] = []
  for (const split of splits) {
    lotIds.push(...(await finishOperation(sql, split, { actor_id, fulfillment_id: fulfillmentId })))
  }
  await startWarranty(sql, lotIds)
  await letGoLots(sql, claim)
  await settleClaim(sql, claim, "confirmed", fulfillmentId)
  return {
    operation_ids: operations.map((operation) => operation.id),
    code: "delivery",
    lot_ids: lotIds,
    backorder_id: splits.find((split) => split.backorder_id)?.backorder_id ?? null,
  }
}
