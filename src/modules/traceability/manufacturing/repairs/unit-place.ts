import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { isCare, isVirtualLocation, shelfOf } from "../../../../shared/places"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, type FoundLot } from "../../stock/lots/find-lots"
import { lotNotFound } from "../../stock/lots/lot-refusals"
import type { Sql } from "../../sql"

/** Where a lot lies with us: `is_ours` for stock, else it is in care for its owner. */
export type Shelf = { location_id: string; is_ours: boolean }

export async function findUnit(sql: Sql, lotId: string): Promise<FoundLot> {
  const [lot] = await findLotsById(sql, [lotId])
  if (!lot) {
    throw lotNotFound(lotId)
  }
  return lot
}

/** The shelves where some of a lot lies: those of care first, because what is repaired is mostly a customer's. */
export const shelvesOf = (lot: FoundLot): Shelf[] =>
  lot.places
    .filter(({ location_id }) => !isVirtualLocation(location_id) || isCare(location_id))
    .map(({ location_id }) => ({
      location_id: shelfOf(location_id),
      is_ours: !isCare(location_id),
    }))
    .sort((a, b) => Number(a.is_ours) - Number(b.is_ours))

/** Refuses with where the lot is instead: `need` follows its name and whereabouts. */
export async function refuseElsewhere(
  sql: Sql,
  lot: FoundLot,
  need: string | RefusalDetails
): Promise<never> {
  const where = whereabouts(lot, (await lastMovements(sql, [lot.id])).get(lot.id))
  throw new TraceabilityError(
    "lot_elsewhere",
    say("lot_elsewhere.butNeeded", { name: lot.name, where: where.said, need })
  )
}
