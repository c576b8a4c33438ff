import { isCare, isVirtualLocation, shelfOf } from "../../../../shared/places"
import { locationToken, orderToken } from "../../../../shared/message-tokens"
import { inEnglish, say } from "../../../../shared/say"
import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import type { RefusalDetails } from "../../../../types/refusal"
import type { Sql } from "../../sql"
import type { FoundLot } from "./find-lots"

type LastMovement = {
  lot_id: string
  reference: string
  order_id: string | null
  /** Every movement of the lot was reversed, so it never was here as far as anybody is concerned. */
  reversed: boolean
}

/** The document that put each lot where it is now, by lot id. */
export async function lastMovements(
  sql: Sql,
  lotIds: string[]
): Promise<Map<string, LastMovement>> {
  if (!lotIds.length) {
    return new Map()
  }
  const rows = await sql<LastMovement>(
    `SELECT DISTINCT ON (m.lot_id) m.lot_id, m.reference, m.order_id,
            m.reverses_id IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM traceability_lot_movement kept WHERE kept.lot_id = m.lot_id AND kept.reverses_id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement r WHERE r.reverses_id = kept.id)) AS reversed
       FROM traceability_lot_movement m WHERE m.lot_id = ANY(?::text[]) ORDER BY m.lot_id, m.seq DESC`,
    [lotIds]
  )
  return new Map(rows.map((row) => [row.lot_id, row]))
}

/** What became of a lot that is on hand nowhere: alone, with its last document, and with the order that this belongs to. */
const BECAME: Record<string, [RefusalSentence, RefusalSentence, RefusalSentence]> = {
  customer: ["part.delivered", "part.deliveredWith", "part.deliveredToOrder"],
  production: ["part.consumed", "part.consumedWith", "part.consumedForOrder"],
  scrap: ["part.scrapped", "part.scrappedWith", "part.scrappedForOrder"],
  loan: ["part.onLoan", "part.onLoanWith", "part.onLoanForOrder"],
}

const notInStock = (last: LastMovement | undefined): RefusalDetails =>
  last ? say("part.notInStockSince", { reference: last.reference }) : say("part.neverInStock")

function whatBecame(place: string, last: LastMovement | undefined): RefusalDetails {
  if (!(place in BECAME)) {
    return notInStock(last)
  }
  const [alone, withDocument, toOrder] = BECAME[place]
  if (!last) {
    return say(alone)
  }
  const { reference, order_id } = last
  return order_id
    ? say(toOrder, { reference, order: orderToken(order_id) })
    : say(withDocument, { reference })
}

function describe(
  lot: FoundLot,
  last: LastMovement | undefined
): { said: RefusalDetails; ref?: string } {
  const places = lot.places.map((place) => place.location_id)
  if (!places.length) {
    return { said: notInStock(last), ref: last?.reference }
  }
  const real = places.filter((place) => !isVirtualLocation(place)).map(locationToken)
  if (real.length) {
    return { said: say("part.isAt", { places: real }), ref: real.join(", ") }
  }
  const inCare = places.filter(isCare).map((place) => locationToken(shelfOf(place)))
  return inCare.length
    ? { said: say("part.inCare", { places: inCare }), ref: inCare.join(", ") }
    : { said: whatBecame(places[0], last), ref: last?.reference }
}

/**
 * Where a lot is, as the end of a sentence that begins with its name: "is at Berlin", "was delivered to order #12 with
 * WH/OUT/00003". `said` is the same for `say`; `ref` is the place or document that it names.
 */
export function whereabouts(
  lot: FoundLot,
  last: LastMovement | undefined
): { text: string; said: RefusalDetails; ref?: string } {
  const where = describe(lot, last)
  return { ...where, text: inEnglish(where.said) }
}
