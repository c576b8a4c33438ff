import { say } from "../../../../shared/say"
import { isOwnedByCustomer } from "../../../../shared/places"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { givesAway, isStanding } from "../../stock/ledger/movement-conditions"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById } from "../../stock/lots/find-lots"
import { lockLot } from "../../stock/lots/lock-lot"

/** With which line of which order a unit was delivered the last time. */
export type DeliveredWith = { order_id: string | null; line_item_id: string | null }

async function refuseStopped(sql: Sql, lot: { id: string; name: string }): Promise<void> {
  const stopped = await sql(
    `SELECT 1 FROM traceability_suspicion WHERE lot_id = ? AND stops AND cleared_at IS NULL LIMIT 1`,
    [lot.id]
  )
  if (stopped.length) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notTransferableNow", { name: lot.name }),
      { status: 409 }
    )
  }
}

/**
 * Locks a unit that may go from one customer to another. Throws `not_found`, `lot_elsewhere` for one that no customer has, and
 * `invalid_state` for a lot of many pieces, and for one that was reported stolen or lost.
 */
export async function requireTransferable(sql: Sql, lotId: string): Promise<DeliveredWith> {
  const lot = await lockLot(sql, lotId)
  if (lot.kind !== "serial") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.onlySerialHandedOn", { name: lot.name })
    )
  }
  const [found] = await findLotsById(sql, [lotId])
  if (!found.places.some(({ location_id }) => isOwnedByCustomer(location_id))) {
    const { said } = whereabouts(found, (await lastMovements(sql, [lotId])).get(lotId))
    throw new TraceabilityError(
      "lot_elsewhere",
      say("lot_elsewhere.noCustomerHasIt", { name: lot.name, where: said })
    )
  }
  await refuseStopped(sql, lot)
  const [last] = await sql<DeliveredWith>(
    `SELECT m.order_id, m.line_item_id FROM traceability_lot_movement m
      WHERE m.lot_id = ? AND ${givesAway("m")} AND ${isStanding("m")} ORDER BY m.seq DESC LIMIT 1`,
    [lotId]
  )
  return last ?? { order_id: null, line_item_id: null }
}
