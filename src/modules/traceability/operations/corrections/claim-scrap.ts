import { sayPlace } from "../../../../shared/say-place"
import { careAt, isCare, isVirtualLocation, shelfOf } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, type FoundLot } from "../../stock/lots/find-lots"
import type { Sql } from "../../sql"
import { type ClaimContext, type ClaimedOperation, claimNewOperation } from "./claim-new-operation"
import { lotNotFound } from "../../stock/lots/lot-refusals"

export type ScrapLot = {
  lot_id: string
  location_id: string
  /** All that is there when left out. */
  quantity?: number
  reason: string
}

/** Returns a lot and how much of it is at a place. Throws `lot_not_found`, or where the lot is when none of it is there. */
export async function findLotAt(
  sql: Sql,
  lotId: string,
  locationId: string
): Promise<{ lot: FoundLot; quantity: number }> {
  const [lot] = await findLotsById(sql, [lotId])
  if (!lot) {
    throw lotNotFound(lotId)
  }
  const here = lot.places.find((place) => place.location_id === locationId)
  if (!here) {
    const where = whereabouts(lot, (await lastMovements(sql, [lotId])).get(lotId))
    throw new TraceabilityError(
      lot.places.length ? "lot_elsewhere" : "lot_not_available",
      say("lot_elsewhere.notAtSource", {
        name: lot.name,
        place: sayPlace(locationId),
        where: where.said,
      })
    )
  }
  return { lot, quantity: here.quantity }
}

/** What is ours goes first; of a stock location that has nothing of ours, what is in care there is meant. */
async function placeOnShelf(sql: Sql, { lot_id, location_id }: ScrapLot): Promise<string> {
  const [lot] = await findLotsById(sql, [lot_id])
  const care = careAt(shelfOf(location_id))
  const isAt = (id: string) => lot?.places.some((place) => place.location_id === id)
  return !isAt(location_id) && isAt(care) ? care : location_id
}

/** First half of scrapping a lot, or some of it. Refuses reserved units with the document that holds them. */
export async function claimScrap(
  sql: Sql,
  input: ScrapLot,
  context: ClaimContext
): Promise<ClaimedOperation> {
  const { lot_id, location_id } = input
  if (isVirtualLocation(location_id) && !isCare(location_id)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notScrapped", { place: sayPlace(location_id) })
    )
  }
  const shelf = shelfOf(location_id)
  const { lot, quantity: there } = await findLotAt(sql, lot_id, await placeOnShelf(sql, input))
  const quantity = input.quantity ?? there
  const details = [{ lot_id, quantity, picked: true }]
  return claimNewOperation(
    sql,
    {
      code: "scrap",
      location_id: shelf,
      note: input.reason,
      lines: [{ inventory_item_id: lot.inventory_item_id, quantity, details }],
    },
    context
  )
}
