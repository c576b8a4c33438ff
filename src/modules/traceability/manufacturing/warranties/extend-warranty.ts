import { isOwnedByCustomer } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { noteEffect } from "../../../../shared/current-request"
import { lockLot } from "../../stock/lots/lock-lot"
import { endOfDayLater } from "../../stock/settings/time-zone"
import { findUnit, refuseElsewhere } from "../repairs/unit-place"

export type ExtendWarranty = {
  lot_id: string
  days: number
  /** With which line of which order the customer bought it; one line has one that stands. */
  order_id?: string | null
  line_item_id?: string | null
  note?: string | null
  actor_id: string | null
}

/**
 * Adds days of the calendar to the warranty of a unit that a customer has: to its end, or from today where it has ended or there was none. Returns its
 * id. Throws `not_found`, `lot_elsewhere` for a unit of ours, and `invalid_state` for a lot of many pieces.
 */
export async function extendWarranty(sql: Sql, input: ExtendWarranty): Promise<string> {
  const lot = await lockLot(sql, input.lot_id)
  if (lot.kind !== "serial") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.onlySerialWarranty", { name: lot.name })
    )
  }
  const unit = await findUnit(sql, lot.id)
  if (!unit.places.some(({ location_id }) => isOwnedByCustomer(location_id))) {
    await refuseElsewhere(sql, unit, say("part.warrantyOfCustomer"))
  }
  const id = newId("wext")
  await sql(
    `WITH extended AS (
       SELECT warranty_until AS before, ${endOfDayLater("greatest(coalesce(warranty_until, now()), now())", "?::int")} AS until
         FROM traceability_lot WHERE id = ?),
     kept AS (
       INSERT INTO traceability_warranty_extension (id, lot_id, days, warranty_before, warranty_until, order_id, line_item_id, note, created_by)
       SELECT ?, ?, ?::int, before, until, ?, ?, ?, ? FROM extended)
     UPDATE traceability_lot SET warranty_until = extended.until, updated_at = now() FROM extended WHERE id = ?`,
    [
      input.days,
      lot.id,
      id,
      lot.id,
      input.days,
      input.order_id ?? null,
      input.line_item_id ?? null,
      input.note ?? null,
      input.actor_id,
      lot.id,
    ]
  )
  await noteEffect(sql, { made: [`a longer warranty of ${lot.name}`] })
  return id
}
