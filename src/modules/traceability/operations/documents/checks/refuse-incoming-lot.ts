import { isCare, isOwnedByCustomer, isVirtualLocation, shelfOf } from "../../../../../shared/places"
import { locationToken } from "../../../../../shared/message-tokens"
import type { OperationCode } from "../../../../../types/operation"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { whereabouts } from "../../../stock/lots/describe-whereabouts"
import type { FoundLot } from "../../../stock/lots/find-lots"
import { isOfOtherItem } from "../../../stock/lots/lot-refusals"
import { addsToLots } from "../capture-rules"
import type { GivenRow } from "../given-row"
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
  const said = { name: lot.name, where: where.said }
  if (rules.keeps_level) {
    return rowError(row, "lot_elsewhere", say("lot_elsewhere.ofItsOwner", said), where.ref)
  }
  if (!isCare(place) || (rules.buy_back && shelfOf(place) === rules.to_location_id)) {
    return null
  }
  return rowError(row, "lot_exists", say("lot_exists.withUs", said), where.ref)
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
  const said = { name: lot.name, where: where.said }
  if (isVirtualLocation(place)) {
    return place === "production"
      ? rowError(row, "lot_elsewhere", say("lot_elsewhere.notReceivedAgain", said), where.ref)
      : null
  }
  if (place === to) {
    const message = say("lot_exists.inStock", { name: lot.name, place: locationToken(place) })
    return rowError(row, "lot_exists", message, where.ref)
  }
  return rowError(row, "lot_elsewhere", say("lot_elsewhere.notReceivedHere", said), where.ref)
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
    return rowError(row, "lot_exists", say("lot_exists.beingReceived", { name: lot.name }))
  }
  const where = whereabouts(lot, last)
  const placed = refusePlaced(row, lot, rules, where)
  if (placed) {
    return placed
  }
  if (!rules.use_existing_lots && !last?.reversed && !mayAddTo(lot, rules)) {
    const isSold = lot.places.some((place) => isOwnedByCustomer(place.location_id))
    const code = lot.kind === "serial" && lot.places[0] ? "lot_elsewhere" : "existing_not_allowed"
    const message = say(
      isSold ? "existing_not_allowed.onlyNewSold" : "existing_not_allowed.onlyNew",
      { name: lot.name, where: where.said, type: rules.type_name }
    )
    return rowError(row, code, message, where.ref)
  }
  return null
}
