import type { BackorderChoice, UniquenessScope } from "../../../../types/operation"
import { holdsStock } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { checkCapturedRows } from "../documents/check-captured-rows"
import { nameUntracked } from "../claims/name-untracked"
import { checkIncomingRows, IncomingRow } from "../documents/check-incoming-rows"
import { checkOutgoingRows } from "../documents/check-outgoing-rows"
import { asksForLots, capturesOnDelivery } from "../documents/capture-rules"
import { assertEditable, refuseOfOrder } from "../documents/operation-state"
import { lockOperation, OperationRow, readDetails, readLines } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { lotKey } from "../../stock/lots/lot-key"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { LevelChange } from "../claims/claim"
import { openClaim } from "../claims/claim-rows"
import { createMissingLots } from "../claims/create-missing-lots"
import { levelChangesOfLines } from "../claims/level-changes"
import { type Counted, countLines, decideBackorder, refuseMissing } from "./count-lines"

export type ClaimOperation = {
  transaction_id: string
  backorder?: BackorderChoice
  actor_id: string | null
  scope: UniquenessScope
  /** The operation was made for this claim: a release discards it. */
  discard?: boolean
}

const asGiven = (counted: Counted[], operation: OperationRow) =>
  counted
    .filter(({ line }) => asksForLots(operation, line))
    .flatMap(({ line, rows }) =>
      rows.map((row) => ({
        detail_id: row.id,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        lot_id: row.lot_id,
        lot_name: row.lot_name,
        quantity: row.quantity,
        expires_at: row.expires_at,
        override_reason: row.override_reason,
      }))
    )
    .map((row, index) => ({ ...row, index }))

type Given = ReturnType<typeof asGiven>[number]

async function claimIncoming(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[],
  input: ClaimOperation,
  claimId: string
) {
  const given = asGiven(counted, operation)
  const tracking = new Map(counted.map(({ line }) => [line.inventory_item_id, line.tracking]))
  const { rows, errors } = await checkIncomingRows(sql, given, {
    ...operation,
    scope: input.scope,
    tracking,
  })
  throwRowErrors(errors)
  const good = rows as (IncomingRow & Given)[]
  const created = await createMissingLots(sql, good, input, claimId)
  await sql(
    `UPDATE traceability_operation_detail d SET lot_id = row.lot_id, from_location_id = row.place, claimed_quantity = d.quantity, updated_at = now()
       FROM unnest(?::text[], ?::text[], ?::text[]) AS row (id, lot_id, place) WHERE d.id = row.id`,
    [
      good.map((row) => row.detail_id),
      good.map((row) => row.lot_id ?? created.get(lotKey(row))!),
      good.map((row) => row.from_location_id),
    ]
  )
}

async function claimOutgoing(
  sql: Sql,
  operation: OperationRow,
  counted: Counted[],
  input: ClaimOperation,
  claimId: string
) {
  const given = asGiven(counted, operation)
  const leaving = new Set(
    counted.filter(({ line }) => capturesOnDelivery(operation, line)).map(({ line }) => line.id)
  )
  const captured = given.filter((row) => leaving.has(row.line_id))
  const stocked = given.filter((row) => !leaving.has(row.line_id))
  const tracking = new Map(counted.map(({ line }) => [line.inventory_item_id, line.tracking]))
  const rules = {
    ...operation,
    operation_id: operation.id,
    use_existing_lots: true,
    use_create_lots: false,
    scope: input.scope,
    tracking,
    now: new Date(),
  }
  const { errors } = await checkOutgoingRows(sql, stocked, rules)
  const checked = await checkCapturedRows(sql, captured, rules)
  throwRowErrors([...errors, ...checked.errors])
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = quantity, updated_at = now() WHERE id = ANY(?::text[])`,
    [given.map((row) => row.detail_id)]
  )
  await nameUntracked(sql, [operation.id], claimId, input)
}

/**
 * What an operation takes from the untracked stock: tracked goods that leave without a lot, as with both switches of the
 * type off; and where it gives lots to goods that are in stock already, those goods.
 */
function untrackedUsed(operation: OperationRow, counted: Counted[]): Untracked[] {
  const namesStock = operation.keeps_level && !holdsStock(operation.from_location_id)
  return counted
    .filter(({ line, done }) => line.tracking !== "none" && done > 0)
    .filter(
      ({ line }) =>
        namesStock || !asksForLots(operation, line) || capturesOnDelivery(operation, line)
    )
    .map(({ line, done }) => ({
      inventory_item_id: line.inventory_item_id,
      location_id: namesStock ? operation.to_location_id : operation.from_location_id,
      quantity: done,
    }))
}

/** Locks an operation that may be carried out now: confirmed, not done yet, and not claimed. Throws `invalid_state`. */
export async function lockClaimable(sql: Sql, operationId: string): Promise<OperationRow> {
  const operation = await lockOperation(sql, operationId)
  refuseOfOrder(operation)
  assertEditable(operation)
  if (operation.state === "draft") {
    throw new TraceabilityError(
      "invalid_state",
      `${operation.reference} is a draft. Confirm it before you validate it.`
    )
  }
  return operation
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
  const changes = operation.keeps_level ? [] : levelChangesOfLines(operation, counted)
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
            untracked_taken: await takeUntracked(sql, untrackedUsed(operation, counted)),
            held_lot_ids: [],
            discard: input.discard ?? false,
          },
        }
  )
  await (holdsStock(operation.from_location_id)
    ? claimOutgoing(sql, operation, counted, input, claimId)
    : claimIncoming(sql, operation, counted, input, claimId))
  return { claim_id: claimId, level_changes: changes }
}
