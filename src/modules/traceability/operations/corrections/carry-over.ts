import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isCurrentTransfer } from "../../stock/ledger/current-transfer"
import { givesAway } from "../../stock/ledger/movement-conditions"
import type { FoundLot } from "../../stock/lots/find-lots"
import { closeHolds, openHolds } from "../../stock/lots/lot-holds"
import type { Sql } from "../../sql"
import type { OperationRow } from "../documents/operation-rows"

type Unit = { id: string; name: string }

/** What happened to a unit at its customer, between the delivery and the correction of its number. */
export type Since = { delivered_at: Date; transfer_id: string | null }

/** SQL for the customer's cases of a lot since a moment; two bindings. */
const CASES_SINCE = `traceability_service_case c WHERE c.lot_id = ? AND c.owner = 'customer' AND c.reported_at >= ?`

async function refuseRepaired(sql: Sql, wrong: Unit, deliveredAt: Date): Promise<void> {
  const [booked] = await sql<{ reference: string }>(
    `SELECT o.reference FROM traceability_operation o
      WHERE o.state = 'done' AND o.service_case_id IN (SELECT c.id FROM ${CASES_SINCE}) ORDER BY o.done_at DESC, o.id LIMIT 1`,
    [wrong.id, deliveredAt]
  )
  if (booked) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.repairedSince", { name: wrong.name, reference: booked.reference }),
      { status: 409 }
    )
  }
}

/**
 * What a customer's unit got since a delivery under a number that is wrong. Before the movements of the correction are posted. Throws
 * `invalid_state` (409) where a repair has changed what is in it: the genealogy says so of the wrong one.
 */
export async function readSince(sql: Sql, wrong: Unit, operation: OperationRow): Promise<Since> {
  const [since] = await sql<Since>(
    `SELECT (SELECT max(m.occurred_at) FROM traceability_lot_movement m
              WHERE m.operation_id = ? AND m.lot_id = ? AND ${givesAway("m")}) AS delivered_at,
            (SELECT t.id FROM traceability_unit_transfer t WHERE t.lot_id = ? AND ${isCurrentTransfer("t")} LIMIT 1) AS transfer_id`,
    [operation.id, wrong.id, wrong.id]
  )
  await refuseRepaired(sql, wrong, since.delivered_at)
  return since
}

/**
 * What was said against the unit since it was delivered is about the right one, and so is the block that came with it. Look-ups were of
 * the wrong number itself.
 */
async function carrySuspicions(
  sql: Sql,
  wrong: FoundLot,
  right: Unit,
  { since, actor_id }: { since: Date; actor_id: string | null }
): Promise<void> {
  const moved = await sql<{ holds: boolean }>(
    `UPDATE traceability_suspicion s SET lot_id = ?, updated_at = now()
      WHERE s.lot_id = ? AND s.cleared_at IS NULL AND s.kind <> 'looked_up_often' AND s.created_at >= ?
        AND NOT EXISTS (SELECT 1 FROM traceability_suspicion own WHERE own.lot_id = ? AND own.kind = s.kind AND own.cleared_at IS NULL)
      RETURNING s.holds`,
    [right.id, wrong.id, since, right.id]
  )
  if (moved.some(({ holds }) => holds) && wrong.blocked_reason) {
    await closeHolds(sql, [wrong.id], actor_id, `It was ${right.name}.`)
    await openHolds(sql, [{ lot_id: right.id, reason: wrong.blocked_reason }], actor_id)
  }
}

/**
 * The unit had the right number all the time: who has it today, how long its warranty was made and what was reported of it go along.
 * After the movements of the correction are posted, which would be a change of its owner otherwise.
 */
export async function carryOver(
  sql: Sql,
  wrong: FoundLot,
  right: Unit,
  { delivered_at, transfer_id, actor_id }: Since & { actor_id: string | null }
): Promise<void> {
  await carrySuspicions(sql, wrong, right, { since: delivered_at, actor_id })
  await sql(
    `UPDATE traceability_warranty_extension SET lot_id = ?, updated_at = now() WHERE lot_id = ? AND created_at >= ?`,
    [right.id, wrong.id, delivered_at]
  )
  await sql(
    `UPDATE traceability_service_case SET lot_id = ?, updated_at = now()
      WHERE id IN (SELECT c.id FROM ${CASES_SINCE})`,
    [right.id, wrong.id, delivered_at]
  )
  // A code for a number that nobody has is worth nothing; its owner offers the right one.
  await sql(
    `UPDATE traceability_unit_transfer SET cancelled_at = now(), updated_at = now()
      WHERE lot_id = ? AND accepted_at IS NULL AND cancelled_at IS NULL`,
    [wrong.id]
  )
  await sql(
    `UPDATE traceability_unit_transfer t
        SET lot_id = ?, updated_at = now(),
            accepted_at = CASE WHEN t.id = ?
              THEN greatest(clock_timestamp(), (SELECT max(m.occurred_at) + interval '1 millisecond' FROM traceability_lot_movement m WHERE m.lot_id = ?))
              ELSE t.accepted_at END
      WHERE t.lot_id = ? AND t.accepted_at >= ?`,
    [right.id, transfer_id, right.id, wrong.id, delivered_at]
  )
}
