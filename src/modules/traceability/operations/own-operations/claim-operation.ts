import { holdsStock, isCare } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { Sql } from "../../sql"
import { isInCare } from "../../stock/ledger/place-conditions"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import type { LevelChange } from "../claims/claim"
import { openClaim } from "../claims/claim-rows"
import { levelChangesOfLines, type Move } from "../claims/level-changes"
import { careRouteOf } from "../documents/care-route"
import { explainMissing } from "../documents/checks/explain-missing"
import { refuseUnannounced } from "../announcements/refuse-unannounced"
import { asksForLots } from "../documents/capture-rules"
import { type OperationRow, readDetails, readLines } from "../documents/operation-rows"
import type { OutgoingRow } from "../documents/checks/outgoing-rules"
import { claimIncoming } from "./claim-incoming"
import type { ClaimOperation } from "./claim-operation-input"
import { checkLeaving, claimOutgoing } from "./claim-outgoing"
import { type Counted, countLines, decideBackorder, refuseMissing } from "./count-lines"
import { refuseMixedReceipt } from "./refuse-mixed-receipt"
import { refuseOverReceipt } from "./refuse-over-receipt"

/**
 * What an operation takes from the untracked stock: tracked goods that leave without a lot, as with both switches of the
 * type off; those that get their lot as they leave (`named`); and where it gives lots to goods that are in stock already,
 * those goods.
 */
function untrackedUsed(
  operation: OperationRow,
  counted: Counted[],
  named: OutgoingRow[]
): Untracked[] {
  const namesStock = operation.keeps_level && !holdsStock(operation.from_location_id)
  const whole = counted
    .filter(({ line, done }) => line.tracking !== "none" && done > 0)
    .filter(({ line }) => namesStock || !asksForLots(operation, line))
    .map(({ line, done }) => ({ inventory_item_id: line.inventory_item_id, quantity: done }))
  const location_id = namesStock ? operation.to_location_id : operation.from_location_id
  return [...whole, ...named].map(({ inventory_item_id, quantity }) => ({
    inventory_item_id,
    quantity,
    location_id,
  }))
}

/** How much is in care where the operation may take it from, of each item that it misses. */
async function readFreeInCare(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[]
): Promise<Map<string, number>> {
  const missing = counted.filter((line) => line.missing > 0)
  const care = isCare(operation.from_location_id) ? operation : careRouteOf(operation)
  if (!missing.length || !care) {
    return new Map()
  }
  const rows = await sql<{ inventory_item_id: string; free: number }>(
    `SELECT inventory_item_id, sum(quantity - reserved_quantity)::float8 AS free FROM traceability_lot_stock
      WHERE location_id = ? AND inventory_item_id = ANY(?::text[]) AND quantity > reserved_quantity GROUP BY 1`,
    [care.from_location_id, missing.map(({ line }) => line.inventory_item_id)]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, row.free]))
}

/** What of a claimed operation goes into care or leaves it: only the checked rows know. */
const readMovesInCare = (sql: Sql, operationId: string): Promise<Move[]> =>
  sql<Move>(
    `SELECT l.inventory_item_id, d.from_location_id, d.to_location_id, d.claimed_quantity::float8 AS quantity
       FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND d.claimed_quantity > 0
        AND (${isInCare("d.from_location_id")} OR ${isInCare("d.to_location_id")})`,
    [operationId]
  )

/**
 * First half of validating an operation of ours, which must be locked: checks every row, makes the new lots, freezes it.
 * Medusa's levels are changed after it, and `carryOut` then writes the ledger; a claim that is never confirmed is released,
 * or settled by the job. Returns the claim and what Medusa's levels are to change by. Throws every bad row at once; a
 * refusal has changed nothing.
 */
export async function claimOperation(
  sql: Sql,
  operation: OperationRow,
  input: ClaimOperation
): Promise<{ claim_id: string; level_changes: LevelChange[] }> {
  const lines = await readLines(sql, [operation.id])
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR SHARE"
  )
  const counted = countLines(operation, lines, await readDetails(sql, [operation.id]))
  await refuseMissing(operation, counted, input.backorder, async () => ({
    inCare: await readFreeInCare(sql, operation, counted),
    unfit: await explainMissing(sql, operation, counted),
  }))
  const backorder = decideBackorder(operation, counted, input.backorder)
  if (!input.accept_over_receipt) {
    refuseOverReceipt(operation, counted)
  }
  await refuseUnannounced(sql, operation, input)
  const changesWith = (inCare: Move[]) =>
    operation.keeps_level ? [] : levelChangesOfLines(operation, counted, inCare)
  const leaving = holdsStock(operation.from_location_id)
    ? await checkLeaving(sql, operation, counted, input.scope)
    : null
  const head = { transaction_id: input.transaction_id, actor_id: input.actor_id }
  const carriedOut = {
    operation_ids: [operation.id],
    backorder,
    level_changes: changesWith([]),
    taken: counted.map(({ line, done }) => ({ line_id: line.id, quantity: roundQuantity(done) })),
  }
  const claimId = await openClaim(
    sql,
    operation.code === "receipt"
      ? { ...head, kind: "receipt", payload: carriedOut }
      : {
          ...head,
          kind: "own_operation",
          payload: {
            ...carriedOut,
            untracked_taken: await takeUntracked(
              sql,
              untrackedUsed(operation, counted, leaving?.named ?? [])
            ),
            held_lot_ids: [],
            discard: input.discard ?? false,
          },
        }
  )
  await (leaving
    ? claimOutgoing(sql, operation, leaving, input, claimId)
    : claimIncoming(sql, operation, counted, input, claimId))
  await refuseMixedReceipt(sql, operation)
  const changes = changesWith(await readMovesInCare(sql, operation.id))
  await sql(
    `UPDATE traceability_claim SET payload = payload || jsonb_build_object('level_changes', ?::jsonb) WHERE id = ?`,
    [JSON.stringify(changes), claimId]
  )
  return { claim_id: claimId, level_changes: changes }
}
