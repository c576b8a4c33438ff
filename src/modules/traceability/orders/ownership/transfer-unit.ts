import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { changesOwner } from "../../stock/ledger/movement-conditions"
import { lockLot } from "../../stock/lots/lock-lot"
import { requireTransferable } from "./require-transferable"
import { hashOfCode, makeCode } from "./transfer-code"
import { readTransfer, transferNotFound } from "./transfer-rows"

const DAYS_TO_ACCEPT = 14

const cancelOffers = (sql: Sql, lotId: string) =>
  sql(
    `UPDATE traceability_unit_transfer SET cancelled_at = now(), updated_at = now()
      WHERE lot_id = ? AND accepted_at IS NULL AND cancelled_at IS NULL`,
    [lotId]
  )

export type OfferUnit = { lot_id: string; from_customer_id: string }

/**
 * Offers a unit to whoever has the code, for 14 days. The code is in the answer and nowhere else; an older offer of the unit ends.
 * The caller has checked that the customer has it. Throws as `requireTransferable`.
 */
export async function offerUnit(
  sql: Sql,
  { lot_id, from_customer_id }: OfferUnit
): Promise<{ id: string; code: string; expires_at: Date }> {
  const delivered = await requireTransferable(sql, lot_id)
  await cancelOffers(sql, lot_id)
  const [id, code] = [newId("utrf"), makeCode()]
  const [{ expires_at }] = await sql<{ expires_at: Date }>(
    `INSERT INTO traceability_unit_transfer (id, lot_id, order_id, line_item_id, from_customer_id, code_hash, expires_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, now() + make_interval(days => ${DAYS_TO_ACCEPT}), ?) RETURNING expires_at`,
    [
      id,
      lot_id,
      delivered.order_id,
      delivered.line_item_id,
      from_customer_id,
      hashOfCode(code),
      from_customer_id,
    ]
  )
  return { id, code, expires_at }
}

const unknownCode = () =>
  new TraceabilityError("not_found", "This code is unknown, was used already, or has expired.", {
    status: 404,
  })

/** The unit changed its owner otherwise since it was offered. */
const hasMoved = async (sql: Sql, lotId: string, since: Date): Promise<boolean> =>
  (
    await sql(
      `SELECT 1 FROM traceability_lot_movement m WHERE m.lot_id = ? AND ${changesOwner("m")} AND m.occurred_at > ?
       UNION ALL
       SELECT 1 FROM traceability_unit_transfer t
        WHERE t.lot_id = ? AND (t.accepted_at > ? OR t.revoked_at > ?) LIMIT 1`,
      [lotId, since, lotId, since, since]
    )
  ).length > 0

/**
 * Gives an offered unit to the customer who has its code. Returns the transfer's id. Throws `not_found` for a code that is unknown,
 * used, expired or of a unit that went elsewhere since, and `invalid_state` for who offered it.
 */
export async function acceptUnit(sql: Sql, code: string, customerId: string): Promise<string> {
  const hash = hashOfCode(code)
  const [offer] = await sql<{ id: string; lot_id: string }>(
    `SELECT id, lot_id FROM traceability_unit_transfer WHERE code_hash = ?`,
    [hash]
  )
  if (!offer) {
    throw unknownCode()
  }
  await lockLot(sql, offer.lot_id)
  const [open] = await sql<{ from_customer_id: string; created_at: Date }>(
    `SELECT from_customer_id, created_at FROM traceability_unit_transfer
      WHERE id = ? AND accepted_at IS NULL AND cancelled_at IS NULL AND expires_at > now() FOR UPDATE`,
    [offer.id]
  )
  if (!open || (await hasMoved(sql, offer.lot_id, open.created_at))) {
    throw unknownCode()
  }
  if (open.from_customer_id === customerId) {
    throw new TraceabilityError("invalid_state", "You have this unit already.")
  }
  await requireTransferable(sql, offer.lot_id)
  await sql(
    `UPDATE traceability_unit_transfer SET accepted_at = clock_timestamp(), to_customer_id = ?, updated_at = now() WHERE id = ?`,
    [customerId, offer.id]
  )
  return offer.id
}

/** Undo of `acceptUnit`: the offer stands as before. */
export const unacceptUnit = async (sql: Sql, id: string): Promise<void> => {
  await sql(
    `UPDATE traceability_unit_transfer SET accepted_at = NULL, to_customer_id = NULL, updated_at = now() WHERE id = ?`,
    [id]
  )
}

export type TransferUnit = {
  lot_id: string
  from_customer_id: string | null
  to_customer_id: string
  note?: string | null
  actor_id: string | null
}

/**
 * Writes that a unit has another owner, at once. Returns its id. Throws as `requireTransferable`, and `invalid_state` where that customer
 * has it already.
 */
export async function transferUnit(sql: Sql, input: TransferUnit): Promise<string> {
  const delivered = await requireTransferable(sql, input.lot_id)
  if (input.from_customer_id === input.to_customer_id) {
    throw new TraceabilityError("invalid_state", "This customer has the unit already.")
  }
  await cancelOffers(sql, input.lot_id)
  const id = newId("utrf")
  await sql(
    `INSERT INTO traceability_unit_transfer (id, lot_id, order_id, line_item_id, from_customer_id, to_customer_id, note, created_by, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())`,
    [
      id,
      input.lot_id,
      delivered.order_id,
      delivered.line_item_id,
      input.from_customer_id,
      input.to_customer_id,
      input.note ?? null,
      input.actor_id,
    ]
  )
  return id
}

/** Undo of `offerUnit` and `transferUnit`. */
export const discardTransfer = async (sql: Sql, id: string): Promise<void> => {
  await sql(`DELETE FROM traceability_unit_transfer WHERE id = ?`, [id])
}

/** Ends an offer of a customer's own. Throws `not_found` for another's, and for one that was accepted or has ended. */
export async function cancelOffer(sql: Sql, id: string, customerId: string): Promise<void> {
  const cancelled = await sql(
    `UPDATE traceability_unit_transfer SET cancelled_at = now(), updated_at = now()
      WHERE id = ? AND from_customer_id = ? AND accepted_at IS NULL AND cancelled_at IS NULL RETURNING id`,
    [id, customerId]
  )
  if (!cancelled.length) {
    throw transferNotFound(id)
  }
}

/**
 * The unit is its former owner's again. Throws `not_found`, and `invalid_state` (409) for a transfer that has another one after it, or
 * that ended otherwise.
 */
export async function revokeTransfer(
  sql: Sql,
  id: string,
  { reason, actor_id }: { reason: string; actor_id: string | null }
): Promise<void> {
  const { lot_id } = await readTransfer(sql, id)
  await lockLot(sql, lot_id)
  if (!(await readTransfer(sql, id)).current) {
    throw new TraceabilityError(
      "invalid_state",
      "This transfer does not stand any more: the unit came back, or was handed on since.",
      { status: 409 }
    )
  }
  await sql(
    `UPDATE traceability_unit_transfer SET revoked_at = now(), revoked_by = ?, revoked_reason = ?, updated_at = now() WHERE id = ?`,
    [actor_id, reason, id]
  )
}

/** Undo of `revokeTransfer`. */
export const unrevokeTransfer = async (sql: Sql, id: string): Promise<void> => {
  await sql(
    `UPDATE traceability_unit_transfer SET revoked_at = NULL, revoked_by = NULL, revoked_reason = NULL, updated_at = now() WHERE id = ?`,
    [id]
  )
}
