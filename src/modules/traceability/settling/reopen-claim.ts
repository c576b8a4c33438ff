import { holdsStock } from "../../../shared/places"
import { roundQuantity } from "../../../shared/round-quantity"
import { TraceabilityError } from "../../../shared/traceability-error"
import { holdMovedUnits } from "../operations/claims/hold-moved-units"
import { postMovements } from "../stock/ledger/post-movements"
import { lockLots } from "../stock/ledger/lock-lots"
import { reverseMovements } from "../operations/claims/reverse-movements"
import { readStandingMovements } from "../operations/claims/standing-movements"
import { reopenManufacturing } from "../manufacturing/production/reopen-manufacturing"
import { discardOperations } from "../operations/documents/discard-operations"
import {
  assertUnclaimed,
  isOpen,
  type OperationRow,
  readLines,
  readOperation,
} from "../operations/documents/operation-rows"
import { type OperationSnapshot, restoreSnapshot } from "../operations/documents/operation-snapshot"
import { unmarkReturned } from "../orders/returns/unmark-returned"
import type { Sql } from "../sql"
import type { Untracked } from "../stock/tracking/sum-by-place"
import { takeUntracked } from "../stock/tracking/take-untracked"
import type { Claim } from "../operations/claims/claim-rows"

/** What must be known to take a confirmed claim back: its documents before, and the backorder that it made. */
export type ClaimUndo = {
  claim_id: string
  before: OperationSnapshot
  backorder_id: string | null
}

async function discardBackorder(sql: Sql, id: string): Promise<void> {
  const backorder = await readOperation(sql, id, true)
  assertUnclaimed(backorder)
  if (!isOpen(backorder)) {
    throw new TraceabilityError(
      "invalid_state",
      `${backorder.reference} is ${backorder.state} already, so what it follows cannot be taken back.`,
      { status: 409 }
    )
  }
  await discardOperations(sql, [id])
}

/** Units that arrived, or stayed, without a number: the opposite of what `finishOperation` counted. */
async function takeBackUntracked(
  sql: Sql,
  operation: OperationRow,
  numbered: Map<string, number>
): Promise<void> {
  const lines = await readLines(sql, [operation.id])
  const tracked = lines.filter((line) => line.tracking !== "none" && line.done_quantity > 0)
  const bare: Untracked[] = []
  for (const { inventory_item_id, done_quantity } of tracked) {
    if (operation.keeps_level && holdsStock(operation.from_location_id)) {
      const location_id = operation.from_location_id
      bare.push({ inventory_item_id, location_id, quantity: done_quantity })
    }
    const unknown = numbered.get(inventory_item_id) ?? 0
    const known = Math.min(unknown, done_quantity)
    numbered.set(inventory_item_id, roundQuantity(unknown - known))
    const location_id = operation.to_location_id
    bare.push({ inventory_item_id, location_id, quantity: roundQuantity(done_quantity - known) })
  }
  await takeUntracked(sql, bare)
}

async function reopenOperation(sql: Sql, claim: Claim, undo: ClaimUndo): Promise<void> {
  const [operationId] = claim.payload.operation_ids
  const operation = await readOperation(sql, operationId, true)
  assertUnclaimed(operation)
  if (undo.backorder_id) {
    await discardBackorder(sql, undo.backorder_id)
  }
  const movements = await readStandingMovements(sql, [operationId])
  await holdMovedUnits(sql, movements)
  await reverseMovements(sql, movements, claim.actor_id)
  const numbered = new Map<string, number>()
  for (const { inventory_item_id: item, quantity } of movements) {
    numbered.set(item, roundQuantity((numbered.get(item) ?? 0) + quantity))
  }
  await takeBackUntracked(sql, operation, numbered)
  if (operation.code === "return") {
    const lotIds = movements.map((movement) => movement.lot_id)
    await unmarkReturned(sql, claim, operation, lotIds)
  }
  await restoreSnapshot(sql, undo.before)
}

/** The reversals of an undo cannot be reversed themselves: what they took back moves once more, and is held there. */
async function reopenUndo(sql: Sql, claim: Claim, undo: ClaimUndo): Promise<void> {
  const [operationId] = claim.payload.operation_ids
  const operation = await readOperation(sql, operationId, true)
  const reversals = await sql<{ lot_id: string; quantity: number; here: string; there: string }>(
    `SELECT lot_id, quantity::float8 AS quantity, from_location_id AS there, to_location_id AS here FROM traceability_lot_movement
      WHERE operation_id = ? AND reverses_id IS NOT NULL
        AND occurred_at = (SELECT max(occurred_at) FROM traceability_lot_movement WHERE operation_id = ? AND reverses_id IS NOT NULL)
      ORDER BY seq`,
    [operationId, operationId]
  )
  await lockLots(
    sql,
    reversals.map((row) => row.lot_id)
  )
  const again = reversals.map(({ lot_id, quantity, here, there }) => ({
    lot_id,
    quantity,
    from_location_id: here,
    to_location_id: there,
    reserved: 0,
    operation_id: operationId,
    code: operation.code,
    reference: operation.reference,
  }))
  if (operation.keeps_level) {
    await takeUntracked(sql, await itemsOf(sql, again))
  }
  const location_id = operation.from_location_id
  await takeUntracked(
    sql,
    (claim.payload.untracked_taken ?? []).map((row) => ({ ...row, location_id }))
  )
  await postMovements(sql, again, { actor_id: claim.actor_id, occurred_at: new Date() })
  await restoreSnapshot(sql, undo.before)
  await holdMovedUnits(sql, await readStandingMovements(sql, [operationId]))
}

async function itemsOf(
  sql: Sql,
  rows: { lot_id: string; quantity: number; to_location_id: string }[]
) {
  return sql<Untracked>(
    `SELECT lot.inventory_item_id, r.location_id, sum(r.quantity)::float8 AS quantity
       FROM unnest(?::text[], ?::text[], ?::numeric[]) AS r (lot_id, location_id, quantity)
       JOIN traceability_lot lot ON lot.id = r.lot_id GROUP BY 1, 2`,
    [
      rows.map((row) => row.lot_id),
      rows.map((row) => row.to_location_id),
      rows.map((row) => row.quantity),
    ]
  )
}

/**
 * The exact opposite of confirming a claim, for when a larger workflow fails after it: the units go back by reversing
 * movements, documents and reservations are as before, and the claim is open again, to be released next. Refuses with
 * 409 where a unit has moved on or is promised meanwhile; then nothing is taken back and all books still agree.
 */
export async function reopenClaim(sql: Sql, undo: ClaimUndo): Promise<void> {
  const [claim] = await sql<Claim>(
    `SELECT * FROM traceability_claim WHERE id = ? AND state = 'confirmed' FOR UPDATE`,
    [undo.claim_id]
  )
  if (!claim) {
    return
  }
  if (claim.payload.manufacturing) {
    await reopenManufacturing(sql, claim, undo.before)
  } else {
    await (claim.kind === "operation" ? reopenOperation : reopenUndo)(sql, claim, undo)
  }
  await sql(`UPDATE traceability_claim SET state = 'open', updated_at = now() WHERE id = ?`, [
    claim.id,
  ])
}
