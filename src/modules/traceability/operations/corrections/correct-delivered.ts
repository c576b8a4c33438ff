import { givesAway } from "../../stock/ledger/movement-conditions"
import { locationToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import { postMovements } from "../../stock/ledger/post-movements"
import { checkOutgoingRows } from "../documents/checks/check-outgoing-rows"
import { lockOperation, type OperationRow } from "../documents/operation-rows"
import { capturesOnDelivery } from "../documents/capture-rules"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { ClaimContext } from "./claim-new-operation"
import { carryOver, readSince } from "./carry-over"
import { copyLot } from "./copy-lot"
import type { CorrectLot, Correction } from "./correction"
import { refusePlaced } from "./refuse-placed"
import { holdMovedUnits } from "../claims/hold-moved-units"
import { reverseMovements } from "../claims/reverse-movements"
import { readStandingMovements, type StandingMovement } from "../claims/standing-movements"

/** The movement that brought the wrong unit to its customer, with its document, locked. */
async function lockDelivery(sql: Sql, lotId: string) {
  const [last] = await sql<{ operation_id: string | null }>(
    `SELECT operation_id FROM traceability_lot_movement WHERE lot_id = ? AND ${givesAway("traceability_lot_movement")} ORDER BY seq DESC LIMIT 1`,
    [lotId]
  )
  const operation = last?.operation_id ? await lockOperation(sql, last.operation_id) : null
  if (operation?.code !== "delivery" || operation.state !== "done") {
    throw new TraceabilityError("invalid_state", say("invalid_state.onlyDeliveredCorrected"))
  }
  if (operation.claim_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.beingWorkedOn", { reference: operation.reference }),
      { status: 409 }
    )
  }
  return operation
}

type Right = { id: string; name: string }

/** Of an item that is captured on delivery the right lot may be new, or one that is nowhere now. */
async function nameRight(sql: Sql, correction: Correction, context: ClaimContext): Promise<Right> {
  if (correction.right) {
    await refusePlaced(sql, correction.right)
    return correction.right
  }
  const id = await copyLot(sql, correction, context.actor_id)
  return { id, name: correction.right_name }
}

/** The right unit must be where the delivery left from, and reserved for nobody else. */
async function findRightThere(
  sql: Sql,
  correction: Correction,
  operation: OperationRow,
  context: ClaimContext
): Promise<Right> {
  const { wrong, right, right_name } = correction
  if (!right) {
    throw new TraceabilityError(
      "lot_not_found",
      say("lot_not_found.cannotHaveLeft", {
        name: right_name,
        place: locationToken(operation.from_location_id),
      })
    )
  }
  const row = { index: 0, line_id: "", inventory_item_id: wrong.inventory_item_id }
  const { errors } = await checkOutgoingRows(sql, [{ ...row, lot_id: right.id, quantity: 1 }], {
    ...operation,
    operation_id: "",
    use_existing_lots: true,
    use_create_lots: false,
    scope: context.scope,
    tracking: new Map([[wrong.inventory_item_id, right.kind]]),
    // It has left: that it had expired by then does not change that.
    now: new Date(0),
  })
  throwRowErrors(
    errors.map(({ line_id: _line, ...error }) => ({ ...error, value: right.name })),
    409
  )
  return right
}

/** The delivery's own row shows what left, and its note says since when and why. */
async function rewriteDelivery(
  sql: Sql,
  correction: Correction,
  right: Right,
  operation: OperationRow
): Promise<void> {
  const { wrong, reason } = correction
  await sql(
    `UPDATE traceability_operation_detail SET lot_id = ?, updated_at = now() WHERE operation_id = ? AND lot_id = ?`,
    [right.id, operation.id, wrong.id]
  )
  await sql(
    `UPDATE traceability_operation SET note = concat_ws(E'\\n', note, ?::text), updated_at = now() WHERE id = ?`,
    [`${right.name} left instead of ${wrong.name}: ${reason}`, operation.id]
  )
  await sql(
    `UPDATE traceability_lot lot SET warranty_until = CASE lot.id WHEN ? THEN wrong.warranty_until END, updated_at = now()
       FROM (SELECT warranty_until FROM traceability_lot WHERE id = ?) AS wrong WHERE lot.id IN (?, ?)`,
    [right.id, wrong.id, wrong.id, right.id]
  )
}

/**
 * Another unit left than the one that was recorded: the recorded one comes back to where the delivery left from, the
 * real one takes its place in the same delivery, so that order, fulfillment, returns and recalls name it from now on. Its owner of
 * today, its longer warranty and its service cases go along.
 */
export async function correctDelivered(
  sql: Sql,
  input: CorrectLot,
  context: ClaimContext,
  lock: () => Promise<Correction>
): Promise<{ operation_ids: string[]; right_lot_id: string }> {
  const operation = await lockDelivery(sql, input.wrong_lot_id)
  const correction = await lock()
  const { wrong } = correction
  if (wrong.kind !== "serial") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.lotNotCorrected", { name: wrong.name })
    )
  }
  const since = await readSince(sql, wrong, operation)
  const tracking = await readTracking(sql, [wrong.inventory_item_id])
  const leaving = capturesOnDelivery(operation, tracking.get(wrong.inventory_item_id)!)
  const right = leaving
    ? await nameRight(sql, correction, context)
    : await findRightThere(sql, correction, operation, context)
  const delivered = (await readStandingMovements(sql, [operation.id])).filter(
    (row) => row.lot_id === wrong.id
  )
  // A unit named as it left came from no stock row; it comes back as a lot of the place it left, unless its item is
  // captured on delivery.
  const back: StandingMovement[] = delivered.map((row) => ({
    ...row,
    from_location_id: leaving ? "adjustment" : operation.from_location_id,
  }))
  await holdMovedUnits(sql, back)
  await reverseMovements(sql, back, context.actor_id)
  await postMovements(
    sql,
    back.map((row) => ({ ...row, lot_id: right.id, reserved: 0 })),
    { actor_id: context.actor_id, occurred_at: new Date() }
  )
  await rewriteDelivery(sql, correction, right, operation)
  await carryOver(sql, wrong, right, { ...since, actor_id: context.actor_id })
  return { operation_ids: [operation.id], right_lot_id: right.id }
}
