import { isCare, isOwnedByCustomer, isVirtualLocation, shelfOf } from "../../../../shared/places"
import { locationToken } from "../../../../shared/message-tokens"
import type { OperationCode } from "../../../../types/operation"
import type { RowError } from "../../../../shared/traceability-error"
import { whereabouts } from "../../stock/lots/describe-whereabouts"
import type { FoundLot } from "../../stock/lots/find-lots"
import { isOfOtherItem } from "../../stock/lots/lot-refusals"
import { addsToLots } from "./capture-rules"
import type { GivenRow } from "./given-row"
import { rowError } from "./row-error"

export type IncomingRules = {
  code: OperationCode
  type_name: string
  use_create_lots: boolean
  use_existing_lots: boolean
  add_to_lots: boolean
  to_location_id: string
  /** What customers own becomes ours as it comes in. */
  buy_back?: boolean
  /** The goods are counted in stock already. */
  keeps_level?: boolean
}

/** A customer's unit comes in for its owner, once; it is none of the stock that is counted already. */
function refuseCustomers(
  row: GivenRow,
  lot: FoundLot,
  place: string,
  rules: IncomingRules,
  where: ReturnType<typeof whereabouts>
): RowError | null {
  if (rules.keeps_level) {
    const message = `${lot.name} ${where.text} and belongs to its owner, so it is not part of this stock. Read the number again, or take it in with a "Repair in".`
    return rowError(row, "lot_elsewhere", message, where.ref)
  }
  if (!isCare(place) || (rules.buy_back && shelfOf(place) === rules.to_location_id)) {
    return null
  }
  const message = `${lot.name} ${where.text} already. To make it yours, receive it with an operation type that buys back, or with a return.`
  return rowError(row, "lot_exists", message, where.ref)
}

/** A serial number is one unit: one that is in stock or built into something cannot come in a second time. */
function refusePlaced(
  row: GivenRow,
  lot: FoundLot,
  rules: IncomingRules,
  where: ReturnType<typeof whereabouts>
): RowError | null {
  const { to_location_id: to } = rules
  const place = lot.places[0]?.location_id
  if (lot.kind !== "serial" || !place) {
    return null
  }
  if (isOwnedByCustomer(place)) {
    return refuseCustomers(row, lot, place, rules, where)
  }
  if (isVirtualLocation(place)) {
    const message = `${lot.name} ${where.text} and cannot be received again.`
    return place === "production" ? rowError(row, "lot_elsewhere", message, where.ref) : null
  }
  if (place === to) {
    const message = `${lot.name} is already in stock at ${locationToken(place)}.`
    return rowError(row, "lot_exists", message, where.ref)
  }
  const message = `${lot.name} ${where.text} and cannot be received here too.`
  return rowError(row, "lot_elsewhere", message, where.ref)
}

/** May more of this lot come in? A serial number is one unit. */
const mayAddTo = (lot: FoundLot, rules: IncomingRules): boolean =>
  lot.kind === "lot" && addsToLots(rules)

/** Why this existing lot may not come in here, or null when it may. Rules of receipts in docs/concepts.md. */
export function refuseIncomingLot(
  row: GivenRow,
  lot: FoundLot,
  rules: IncomingRules,
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  if (lot.inventory_item_id !== row.inventory_item_id) {
    const message = isOfOtherItem(lot, row.inventory_item_id)
    return rowError(row, "lot_wrong_item", message, lot.inventory_item_id)
  }
  if (lot.claim_id) {
    return rowError(row, "lot_exists", `${lot.name} is being received by somebody else right now.`)
  }
  const where = whereabouts(lot, last)
  const placed = refusePlaced(row, lot, rules, where)
  if (placed) {
    return placed
  }
  if (!rules.use_existing_lots && !last?.reversed && !mayAddTo(lot, rules)) {
    const isSold = lot.places.some((place) => isOwnedByCustomer(place.location_id))
    const code = lot.kind === "serial" && lot.places[0] ? "lot_elsewhere" : "existing_not_allowed"
    const message = `${lot.name} exists already: it ${where.text}. "${rules.type_name}" only accepts new numbers; to take this one back, allow existing numbers on that operation type${isSold ? ', or use a "Repair in" if it stays its owner\'s' : ""}.`
    return rowError(row, code, message, where.ref)
  }
  return null
}
