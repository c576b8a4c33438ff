import {
  type Books,
  careAt,
  isCare,
  KIND,
  type Item,
  type Lot,
  type Part,
  type Place,
  type Warehouse,
} from "./books"
import type { Held } from "./shop"

/** The refusal code of each row that is wrong, by its place; null for a good one. */
export type Verdicts = (string | null)[]

const elsewhere = (lot: Lot): string =>
  lot.places.has("production")
    ? "already_consumed"
    : lot.places.size
      ? "lot_elsewhere"
      : "lot_not_available"

/** The second row of a serial number is refused, whatever else is wrong with it. */
const isRepeated = (item: Item, parts: Part[], i: number): boolean =>
  KIND[item] === "serial" && parts.findIndex((part) => part.name === parts[i].name) < i

/**
 * May these leave where they are? `own` is the operation that may use what it holds itself, `care` where customers' units are
 * that may go with it.
 */
export function judgeOutgoing(
  books: Books,
  held: Held[],
  item: Item,
  parts: Part[],
  from: { place: Place; own?: string; toCustomer: boolean; care?: Place }
): Verdicts {
  return parts.map((part, i) => {
    if (isRepeated(item, parts, i)) {
      return "duplicate_lot"
    }
    const lot = books.lot(part.name)
    if (!lot) {
      return "lot_not_found"
    }
    if (from.toCustomer && (lot.blocked || lot.expired)) {
      return lot.blocked ? "lot_blocked" : "lot_expired"
    }
    const here = books.at(part.name, from.place) || (from.care ? books.at(part.name, from.care) : 0)
    if (!here) {
      return elsewhere(lot)
    }
    const ofLot = held.filter(
      (row) => row.lot_id && row.lot_name === part.name && row.place === from.place
    )
    const others = ofLot
      .filter((row) => row.operation_id !== from.own)
      .reduce((sum, row) => sum + row.quantity, 0)
    const ofName = parts.filter(
      (other, j) => other.name === part.name && !isRepeated(item, parts, j)
    )
    const needed = ofName.reduce((sum, other) => sum + other.quantity, 0)
    if (needed <= here - others) {
      return null
    }
    return others ? "lot_reserved" : "not_enough_stock"
  })
}

/** May units without a number get these as they leave? */
export function judgeLeaving(
  books: Books,
  held: Held[],
  item: Item,
  parts: Part[],
  own?: string
): Verdicts {
  return parts.map((part, i) => {
    if (isRepeated(item, parts, i)) {
      return "duplicate_lot"
    }
    const lot = books.lot(part.name)
    if (lot && (lot.blocked || lot.expired)) {
      return lot.blocked ? "lot_blocked" : "lot_expired"
    }
    if (lot?.places.size) {
      return "lot_elsewhere"
    }
    return held.some((row) => !row.lot_id && row.lot_name === part.name && row.operation_id !== own)
      ? "lot_reserved"
      : null
  })
}

/** May these come in? A lot may be added to. At A only new serial numbers are taken; at B a unit that was sold or scrapped may come back. */
export function judgeIncoming(books: Books, item: Item, parts: Part[], place: Warehouse): Verdicts {
  return parts.map((part, i) => {
    if (isRepeated(item, parts, i)) {
      return "duplicate_lot"
    }
    const lot = books.lot(part.name)
    if (!lot || !lot.standing) {
      return null
    }
    if (KIND[item] === "lot") {
      return null
    }
    const [at] = lot.places.keys()
    if (at === "production") {
      return "lot_elsewhere"
    }
    if (isCare(at)) {
      return place === "B" && at === careAt("B") ? null : "lot_exists"
    }
    if (at === "A" || at === "B") {
      return at === place ? "lot_exists" : "lot_elsewhere"
    }
    return place === "B" ? null : at ? "lot_elsewhere" : "existing_not_allowed"
  })
}
