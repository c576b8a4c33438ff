import { holdsStock } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import type { LevelChange } from "../claims/claim"
import { openClaim } from "../claims/claim-rows"
import { levelChangesOfLines } from "../claims/level-changes"
import { asksForLots } from "../documents/capture-rules"
import { type OperationRow, readDetails, readLines } from "../documents/operation-rows"
import type { OutgoingRow } from "../documents/outgoing-rules"
import { claimIncoming } from "./claim-incoming"
import type { ClaimOperation } from "./claim-operation-input"
import { checkLeaving, claimOutgoing } from "./claim-outgoing"
import { type Counted, countLines, decideBackorder, refuseMissing } from "./count-lines"
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
  refuseMissing(operation, counted, input.backorder)
  const backorder = decideBackorder(operation, counted, input.backorder)
  if (!input.accept_over_receipt) {
    refuseOverReceipt(operation, counted)
  }
  const changes = operation.keeps_level ? [] : levelChangesOfLines(operation, counted)
  const leaving = holdsStock(operation.from_location_id)
    ? await checkLeaving(sql, operation, counted, input.scope)
    : null
  const head = { transaction_id: input.transaction_id, actor_id: input.actor_id }
  const carriedOut = {
    operation_ids: [operation.id],
    backorder,
    level_changes: changes,
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
  return { claim_id: claimId, level_changes: changes }
}
