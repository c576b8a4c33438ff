import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { changesOwner } from "../../stock/ledger/movement-conditions"
import { lockLot } from "../../stock/lots/lock-lot"
import { requireTransferable } from "./require-transferable"
import { hashOfCode } from "./transfer-code"

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
