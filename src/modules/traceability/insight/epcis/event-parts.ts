import { isVirtualLocation } from "../../../../shared/places"
import type { EpcisEvent, Goods, LotIdentity } from "./epcis-event"
import { type EpcisKeys, itemUri, locationUri, lotUri, privateUri } from "./epcis-uris"
import type { EpcisFact } from "./read-facts"
import { stepOf } from "./step-of-movement"

const uriOf = ({ inventory_item_id, lot }: Goods, keys: EpcisKeys): string =>
  lot ? lotUri(inventory_item_id, lot, keys) : itemUri(inventory_item_id, keys)

/** Serial numbers are listed, everything else is counted. */
export function split(goods: Goods[], keys: EpcisKeys) {
  const serials = goods.filter(({ lot }) => lot?.kind === "serial")
  const amounts = goods.filter(({ lot }) => lot?.kind !== "serial")
  return {
    epcs: serials.length ? serials.map((each) => uriOf(each, keys)) : undefined,
    quantities: amounts.length
      ? amounts.map((each) => ({ epcClass: uriOf(each, keys), quantity: each.quantity }))
      : undefined,
  }
}

/** The data that a lot has from its beginning, in the words of the CBV. */
export function masterData(lot: LotIdentity | null): EpcisEvent["ilmd"] {
  const data = {
    ...(lot?.kind === "lot" && { "cbvmda:lotNumber": lot.name }),
    ...(lot?.expires_on && { "cbvmda:itemExpirationDate": lot.expires_on }),
    ...(lot?.best_before_on && { "cbvmda:bestBeforeDate": lot.best_before_on }),
  }
  return Object.keys(data).length ? data : undefined
}

/** The CBV's type for each kind of document; it has none for transfers and adjustments. */
const DOCUMENT_TYPES: Record<string, string> = {
  receipt: "recadv",
  return: "recadv",
  delivery: "desadv",
  manufacturing: "prodorder",
}

function documentsOf(fact: EpcisFact, { base }: EpcisKeys): EpcisEvent["bizTransactionList"] {
  const type = DOCUMENT_TYPES[fact.code]
  const documents: [string | undefined, string, string | null][] = [
    [type, "document", fact.reference],
    ["po", "order", fact.order_id],
    ["po", "purchase-order", fact.purchase_order_id],
    ["rma", "return", fact.return_id],
  ]
  return documents.flatMap(([kind, name, id]) =>
    id ? [{ ...(kind && { type: kind }), bizTransaction: privateUri(base, name, id) }] : []
  )
}

export const head = (type: EpcisEvent["type"], fact: EpcisFact) => ({
  type,
  eventTime: new Date(fact.occurred_at).toISOString(),
  // The ledger keeps moments; it does not know the time zone of the warehouse.
  eventTimeZoneOffset: "+00:00",
})

/** Source and destination of a move between stock locations; other movements have neither. */
function endsOf(fact: EpcisFact, keys: EpcisKeys): Partial<EpcisEvent> {
  const ends = [fact.from_location_id, fact.to_location_id]
  if (ends.some(isVirtualLocation)) {
    return {}
  }
  const [source, destination] = ends.map((place) => locationUri(place, keys))
  return {
    sourceList: [{ type: "location", source }],
    destinationList: [{ type: "location", destination }],
  }
}

/** The step, the place and the documents of a movement. */
export function whereAndWhat(
  fact: EpcisFact,
  keys: EpcisKeys
): Partial<EpcisEvent> & { bizStep: string } {
  const { bizStep, disposition, at, stays } = stepOf(fact)
  const place = at ? { id: locationUri(at, keys) } : undefined
  return {
    bizStep,
    disposition,
    ...(place && { readPoint: place, ...(stays && { bizLocation: place }) }),
    bizTransactionList: documentsOf(fact, keys),
    ...endsOf(fact, keys),
  }
}
