import type { Goods } from "../../../../modules/traceability/insight/epcis/epcis-event"
import type { EpcisFact } from "../../../../modules/traceability/insight/epcis/read-facts"
import {
  keysOfFact,
  type Production,
} from "../../../../modules/traceability/insight/epcis/read-production"
import { isVirtualLocation } from "../../../../shared/places"
import type { Cell } from "../../../../shared/to-csv"

/** The key data elements of 21 CFR 1.1340, 1.1345 and 1.1350, a row for each lot and critical tracking event. */
export const FDA_HEADER = [
  "Critical tracking event",
  "Date",
  "Traceability lot code",
  "Product description",
  "GTIN",
  "Quantity",
  "Unit of measure",
  "Location description",
  "Immediate previous source",
  "Immediate subsequent recipient",
  "Traceability lot code source",
  "Reference document type",
  "Reference document number",
]

/** What people know things by. */
export type FdaNames = {
  product: (itemId: string) => string
  gtin: (itemId: string) => string | null
  place: (locationId: string) => string
  /** The day on which it happened, in the shop's zone. */
  day: (fact: EpcisFact) => string
  /** Who delivered it, or who got it. */
  partner: (fact: EpcisFact) => string | null
  document: (fact: EpcisFact) => [type: string, number: string]
  /** Who gave the lot its code, where that is known. */
  source: string | null
}

const isReal = (place: string) => !isVirtualLocation(place)

function row(
  event: string,
  fact: EpcisFact,
  { inventory_item_id, lot, quantity }: Goods,
  where: { at: string; previous?: string | null; next?: string | null; source?: string | null },
  names: FdaNames
): Cell[] {
  return [
    event,
    names.day(fact),
    lot?.name ?? null,
    names.product(inventory_item_id),
    names.gtin(inventory_item_id),
    quantity,
    "each",
    where.at,
    where.previous,
    where.next,
    where.source,
    ...names.document(fact),
  ]
}

/** Goods that changed hands or places; what was counted, corrected or thrown away is no tracking event. */
function movementRows(fact: EpcisFact, names: FdaNames): Cell[][] {
  const { from_location_id: from, to_location_id: to } = fact
  const source = names.source
  const partner = names.partner(fact)
  if (isReal(from) && isReal(to)) {
    const [here, there] = [names.place(from), names.place(to)]
    return [
      row("Shipping", fact, fact, { at: here, next: there, source }, names),
      row("Receiving", fact, fact, { at: there, previous: here, source }, names),
    ]
  }
  if (isReal(to) && ["supplier", "customer"].includes(from)) {
    return [row("Receiving", fact, fact, { at: names.place(to), previous: partner, source }, names)]
  }
  if (["supplier", "customer"].includes(to)) {
    const at = isReal(from) ? from : fact.document_from
    const here = at && isReal(at) ? names.place(at) : ""
    return [row("Shipping", fact, fact, { at: here, next: partner, source }, names)]
  }
  return []
}

/** The rows of a page of facts. A reversed movement did not happen. `written` holds the transformations that have rows already. */
export function fdaRows(
  facts: EpcisFact[],
  production: Production,
  names: FdaNames,
  written: Set<string>
): Cell[][] {
  const byKey = new Map(production.transformations.map((each) => [each.key, each]))
  return facts
    .filter((fact) => !fact.reversed_at)
    .flatMap((fact) => {
      const keys = fact.operation_id ? keysOfFact(production, fact) : []
      if (!keys.length) {
        return movementRows(fact, names)
      }
      const place = [fact.document_from, fact.to_location_id, fact.from_location_id].find(
        (each) => each && isReal(each)
      )
      const at = place ? names.place(place) : ""
      return keys
        .filter((key) => !written.has(key) && written.add(key))
        .flatMap((key) => [
          ...byKey
            .get(key)!
            .inputs.map((goods) => row("Transformation (used)", fact, goods, { at }, names)),
          ...byKey
            .get(key)!
            .outputs.map((goods) =>
              row("Transformation (new)", fact, goods, { at, source: at }, names)
            ),
        ])
    })
}
