import { holdsStock } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { ProductionClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import type { Confirmed } from "../../operations/claims/confirmed"
import { lockLots } from "../../stock/ledger/lock-lots"
import { Movement } from "../../stock/ledger/movement"
import { postMovements } from "../../stock/ledger/post-movements"
import {
  DetailRow,
  lockOperations,
  OperationRow,
  readDetails,
} from "../../operations/documents/operation-rows"
import { isOpen } from "../../operations/documents/operation-state"
import { unreserveStock } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { bookProduction } from "../../stock/value/value-of-production"
import { addUntracked } from "../../stock/tracking/add-untracked"
import { cancelOrder } from "../orders/confirm-order"
import { lockOrder } from "../orders/lock-order"
import { readOrderLines } from "../orders/order-lines"
import { traceProduction } from "./trace-production"

const isComponent = (row: DetailRow): boolean => row.to_location_id === "production"

function movementsOf(operations: OperationRow[], details: DetailRow[]): Movement[] {
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]))
  const moved = details.filter((row) => row.lot_id && row.claimed_quantity > 0)
  // What goes in comes before what comes out, as it happened.
  return [...moved.filter(isComponent), ...moved.filter((row) => !isComponent(row))].map((row) => ({
    lot_id: row.lot_id!,
    quantity: row.claimed_quantity,
    // A number that was made for it comes from nowhere, so nothing of it was reserved.
    reserved: isComponent(row) && holdsStock(row.from_location_id) ? row.claimed_quantity : 0,
    from_location_id: row.from_location_id,
    to_location_id: row.to_location_id,
    operation_id: row.operation_id,
    code: "manufacturing",
    reference: operationOf.get(row.operation_id)!.reference,
    override_reason: row.override_reason,
  }))
}

/** Rows that were not taken go, with what they reserved; the others show what moved. */
async function closeRows(sql: Sql, claim: ProductionClaim, details: DetailRow[]): Promise<void> {
  const operationIds = claim.payload.operation_ids
  await unreserveStock(
    sql,
    details
      .filter((row) => row.lot_id && isComponent(row) && row.quantity > row.claimed_quantity)
      .map((row) => ({
        lot_id: row.lot_id!,
        location_id: row.from_location_id,
        quantity: roundQuantity(row.quantity - row.claimed_quantity),
      }))
  )
  await sql(
    `DELETE FROM traceability_operation_detail WHERE operation_id = ANY(?::text[]) AND claimed_quantity = 0`,
    [operationIds]
  )
  await sql(
    `UPDATE traceability_operation_detail SET quantity = claimed_quantity, claimed_quantity = 0, picked = true, updated_at = now()
      WHERE operation_id = ANY(?::text[])`,
    [operationIds]
  )
  const { taken } = claim.payload
  await sql(
    `UPDATE traceability_operation_line l SET done_quantity = taken.quantity, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS taken (id, quantity) WHERE l.id = taken.id`,
    [taken.map((row) => row.line_id), taken.map((row) => row.quantity)]
  )
  await sql(
    `UPDATE traceability_operation SET state = 'done', done_at = now(), done_by = ?, updated_at = now() WHERE id = ANY(?::text[])`,
    [claim.actor_id, operationIds]
  )
}

/** The rest that nobody wants is cancelled with what was produced; somebody who went on with it meanwhile keeps it. */
async function cancelRest(sql: Sql, orderId: string): Promise<void> {
  const { operation } = await lockOrder(sql, orderId)
  if (isOpen(operation) && !operation.claim_id) {
    await cancelOrder(sql, orderId)
  }
}

/** The second half of producing: ledger, lot stock, genealogy and documents of all the orders in one transaction. */
export async function confirmProduction(sql: Sql, claim: ProductionClaim): Promise<Confirmed> {
  const operationIds = claim.payload.operation_ids
  const operations = await lockOperations(sql, operationIds)
  if (claim.payload.cancel_order_id) {
    await cancelRest(sql, claim.payload.cancel_order_id)
  }
  const lines = await readOrderLines(sql, operationIds)
  const details = await readDetails(sql, operationIds)
  await lockLots(
    sql,
    details.flatMap((row) => row.lot_id ?? [])
  )
  const movements = movementsOf(operations, details)
  const occurredAt = new Date()
  await postMovements(sql, movements, { actor_id: claim.actor_id, occurred_at: occurredAt })
  await addUntracked(sql, claim.payload.untracked_arriving)
  await traceProduction(sql, operations, lines, details, occurredAt)
  await closeRows(sql, claim, details)
  await bookProduction(sql, operationIds)
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: operationIds,
    code: "manufacturing",
    lot_ids: [...new Set(movements.map((movement) => movement.lot_id))],
    backorder_id: null,
    offers: true,
  }
}
