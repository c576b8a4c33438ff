import { holdsStock } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import { sayState } from "../../../../shared/say-state"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { discardOperations } from "../documents/discard-operations"
import { assertUnclaimed, isOpen } from "../documents/operation-state"
import { lockOperation, type OperationRow, readLines } from "../documents/operation-rows"
import type { Claims } from "./claim"
import type { ClaimUndo } from "./confirmed"
import { holdMovedUnits } from "./hold-moved-units"
import { reverseMovements } from "./reverse-movements"
import { readStandingMovements } from "./standing-movements"

async function discardBackorder(sql: Sql, id: string): Promise<void> {
  const backorder = await lockOperation(sql, id)
  assertUnclaimed(backorder)
  if (!isOpen(backorder)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.backorderDone", {
        reference: backorder.reference,
        state: sayState(backorder.state),
      }),
      { status: 409 }
    )
  }
  await discardOperations(sql, [id])
}

/** Takes what arrived, or stayed, without a lot: the opposite of what `finishOperation` added. `moved`: lots by item. */
async function reverseUntracked(
  sql: Sql,
  operation: OperationRow,
  moved: Map<string, number>
): Promise<void> {
  const lines = await readLines(sql, [operation.id])
  const tracked = lines.filter((line) => line.tracking !== "none" && line.done_quantity > 0)
  const untracked: Untracked[] = []
  for (const { inventory_item_id, done_quantity } of tracked) {
    if (operation.keeps_level && holdsStock(operation.from_location_id)) {
      const location_id = operation.from_location_id
      untracked.push({ inventory_item_id, location_id, quantity: done_quantity })
    }
    const left = moved.get(inventory_item_id) ?? 0
    const withLot = Math.min(left, done_quantity)
    moved.set(inventory_item_id, roundQuantity(left - withLot))
    const quantity = roundQuantity(done_quantity - withLot)
    untracked.push({ inventory_item_id, location_id: operation.to_location_id, quantity })
  }
  await takeUntracked(sql, untracked)
}

/**
 * The opposite of `carryOut` for stock and backorder: the units go back by reversing movements. The document itself is
 * put back by the caller, from `before`. Returns it as it was carried out, with the lots that moved.
 */
export async function reverseOperation(
  sql: Sql,
  claim: Claims["receipt" | "return" | "own_operation"],
  undo: ClaimUndo
): Promise<{ operation: OperationRow; lot_ids: string[] }> {
  const [operationId] = claim.payload.operation_ids
  const operation = await lockOperation(sql, operationId)
  assertUnclaimed(operation)
  if (undo.backorder_id) {
    await discardBackorder(sql, undo.backorder_id)
  }
  const movements = await readStandingMovements(sql, [operationId])
  await holdMovedUnits(sql, movements)
  await reverseMovements(sql, movements, claim.actor_id)
  const moved = new Map<string, number>()
  for (const { inventory_item_id: item, quantity } of movements) {
    moved.set(item, roundQuantity((moved.get(item) ?? 0) + quantity))
  }
  await reverseUntracked(sql, operation, moved)
  return { operation, lot_ids: movements.map((movement) => movement.lot_id) }
}
