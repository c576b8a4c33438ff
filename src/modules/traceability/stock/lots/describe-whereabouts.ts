import { isCare, isVirtualLocation, shelfOf } from "../../../../shared/places"
import { locationToken, orderToken } from "../../../../shared/message-tokens"
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

/** What became of a lot that is on hand nowhere. */
const BECAME: Record<string, string> = {
  customer: "was delivered",
  production: "was consumed",
  scrap: "was scrapped",
  loan: "is on loan",
}

/**
 * Where a lot is, as the end of a sentence that begins with its name: "is at Berlin", "was delivered to order #12 with
 * WH/OUT/00003". `ref` is the place or document that the text names.
 */
export function whereabouts(
  lot: FoundLot,
  last: LastMovement | undefined
): { text: string; ref?: string } {
  const places = lot.places.map((place) => place.location_id)
  if (!places.length) {
    return {
      text: last ? `is not in stock since ${last.reference}` : "has never been in stock",
      ref: last?.reference,
    }
  }
  const real = places.filter((place) => !isVirtualLocation(place))
  if (real.length) {
    const named = real.map(locationToken).join(", ")
    return { text: `is at ${named}`, ref: named }
  }
  const inCare = places.filter(isCare).map((place) => locationToken(shelfOf(place)))
  if (inCare.length) {
    const named = inCare.join(", ")
    return { text: `is in care for its owner at ${named}`, ref: named }
  }
  const order = last?.order_id ? ` to order ${orderToken(last.order_id)}` : ""
  const document = last ? ` with ${last.reference}` : ""
  return { text: `${BECAME[places[0]]}${order}${document}`, ref: last?.reference }
}
