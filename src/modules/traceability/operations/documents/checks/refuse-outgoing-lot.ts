import { itemToken } from "../../../../../shared/message-tokens"
import { sayDocument, sayPlace } from "../../../../../shared/say-place"
import { sumQuantities } from "../../../../../shared/round-quantity"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { whereabouts } from "../../../stock/lots/describe-whereabouts"
import type { FoundLot } from "../../../stock/lots/find-lots"
import { isOfOtherItem } from "../../../stock/lots/lot-refusals"
import type { OutgoingRules } from "./outgoing-rules"
import type { GivenRow } from "../given-row"
import type { Holder } from "./read-holders"
import { refuseUnfitLot } from "./refuse-unfit-lot"
import { rowError } from "./row-error"

type LotRules = Pick<
  OutgoingRules,
  | "code"
  | "type_name"
  | "use_existing_lots"
  | "from_location_id"
  | "to_location_id"
  | "now"
  | "shelf_life"
>

/** No lot of the item has this name or id; perhaps one of another item has (`others`, by name). */
export function refuseUnknown(
  row: GivenRow,
  others: Map<string, FoundLot>,
  rules: Pick<OutgoingRules, "code" | "type_name">
): RowError {
  const other = row.lot_name ? others.get(row.lot_name) : undefined
  if (other) {
    const message = isOfOtherItem(other, row.inventory_item_id)
    return rowError(row, "lot_wrong_item", message, other.inventory_item_id)
  }
  const name = row.lot_name ?? String(row.lot_id)
  const said = say("lot_not_found.ofItem", { name, item: itemToken(row.inventory_item_id) })
  return rowError(
    row,
    "lot_not_found",
    rules.code === "manufacturing" && row.lot_name
      ? say("lot_not_found.ofComponent", { said, type: rules.type_name })
      : said
  )
}

/** Why this lot may not be used for the row, wherever it is, or null when it may. */
export function refuseOutgoingLot(row: GivenRow, lot: FoundLot, rules: LotRules): RowError | null {
  if (lot.inventory_item_id !== row.inventory_item_id) {
    return refuseUnknown({ ...row, lot_name: lot.name }, new Map([[lot.name, lot]]), rules)
  }
  if (!rules.use_existing_lots) {
    return rowError(
      row,
      "existing_not_allowed",
      say("existing_not_allowed.noExisting", { type: rules.type_name, name: lot.name })
    )
  }
  return refuseUnfitLot(row, lot, rules)
}

/** Why the lot cannot be taken from the operation's source, or null when `needed` of it is free for the operation there. */
export function refuseAtSource(
  row: GivenRow,
  lot: FoundLot,
  needed: number,
  rules: Pick<OutgoingRules, "code" | "from_location_id">,
  holders: Holder[],
  last: Parameters<typeof whereabouts>[1]
): RowError | null {
  const here = lot.places.find((place) => place.location_id === rules.from_location_id)
  if (!here) {
    const where = whereabouts(lot, last)
    const consumed = lot.places.some((place) => place.location_id === "production")
    const gone = consumed ? "already_consumed" : "lot_elsewhere"
    const code = lot.places.length ? gone : "lot_not_available"
    return rowError(
      row,
      code,
      say("lot_elsewhere.notAtSource", {
        name: lot.name,
        place: sayPlace(rules.from_location_id),
        where: where.said,
      }),
      where.ref
    )
  }
  const own = sumQuantities(holders.filter((holder) => holder.own).map((holder) => holder.quantity))
  const free = here.quantity - here.reserved_quantity + own
  if (needed <= free + 1e-9) {
    return null
  }
  const others = holders.filter((holder) => !holder.own)
  if (others.length) {
    return rowError(
      row,
      "lot_reserved",
      say("lot_reserved.forOthers", { name: lot.name, documents: others.map(sayDocument) }),
      others[0].reference
    )
  }
  return rowError(
    row,
    "not_enough_stock",
    say("not_enough_stock.free", {
      free,
      name: lot.name,
      place: sayPlace(rules.from_location_id),
      needed,
    })
  )
}
