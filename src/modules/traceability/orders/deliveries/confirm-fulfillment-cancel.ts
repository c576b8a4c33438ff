import type { FulfillmentCancelClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import type { Confirmed } from "../../operations/claims/confirmed"
import { readStandingMovements } from "../../operations/claims/standing-movements"
import { lockLots } from "../../stock/ledger/lock-lots"
import { endWarranties } from "../../stock/lots/end-warranties"
import { postMovements } from "../../stock/ledger/post-movements"
import { lockOperations, readLines } from "../../operations/documents/operation-rows"
import { setState } from "../../operations/documents/set-state"
import { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"
import { readCapturedItems } from "./captured-items"
import { reopenDelivery } from "./reopen-delivery"
import { reserveSameUnits } from "./reserve-same-units"

/** Medusa has cancelled the fulfilment: the same units return to where they were, and stay reserved for the order. */
export async function confirmFulfillmentCancel(
  sql: Sql,
  claim: FulfillmentCancelClaim
): Promise<Confirmed> {
  const operations = await lockOperations(sql, claim.payload.operation_ids)
  await setState(sql, claim.payload.operation_ids, "cancelled")
  const reopened = new Map<string, string>()
  for (const operation of operations) {
    const lines = await readLines(sql, [operation.id])
    const back = lines
      .filter((line) => line.done_quantity > 0)
      .map((line) => ({ ...line, quantity: line.done_quantity }))
    reopened.set(operation.id, await reopenDelivery(sql, operation.id, back, claim))
  }
  const shipped = await readStandingMovements(sql, claim.payload.operation_ids)
  await lockLots(
    sql,
    shipped.map((row) => row.lot_id)
  )
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]))
  const captured = await readCapturedItems(sql, operations)
  await postMovements(
    sql,
    shipped.map((row) => ({
      ...row,
      from_location_id: row.to_location_id,
      // A unit named as it left came from no stock row. It comes back as a lot of the place it left, unless the item is
      // captured on delivery: then the lot is nowhere, until a unit leaves with it again.
      to_location_id: captured.has(row.inventory_item_id)
        ? "adjustment"
        : operationOf.get(row.operation_id)!.from_location_id,
      reserved: row.quantity,
      code: "delivery",
      reference: operationOf.get(row.operation_id)!.reference,
      order_id: claim.order_id,
      fulfillment_id: claim.fulfillment_id,
      reverses_id: row.id,
    })),
    { actor_id: claim.actor_id, occurred_at: new Date() }
  )
  await addUntracked(sql, claim.payload.untracked_arriving)
  for (const [operationId, openId] of reopened) {
    await reserveSameUnits(
      sql,
      openId,
      shipped.filter(
        (row) => row.operation_id === operationId && !captured.has(row.inventory_item_id)
      )
    )
  }
  const lotIds = shipped.map((row) => row.lot_id)
  await endWarranties(sql, lotIds)
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: claim.payload.operation_ids,
    code: "delivery",
    lot_ids: lotIds,
    backorder_id: null,
    offers: true,
  }
}
