import type { RefusalDetails } from "../../../../types/refusal"
import { say, spoken } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import type { DetailRow, LineRow } from "../../operations/documents/operation-rows"
import type { SoldUnit } from "./read-sold-units"

/** What comes back of a line: into stock, and damaged. */
export type Received = { good: number; damaged: number }

export type FilledRow = { lot_id: string | null; quantity: number; damaged: boolean }

type LineToFill = {
  line: LineRow
  /** Does the type ask for lots? */
  asks: boolean
  rows: DetailRow[]
  units: SoldUnit[]
  /** Shipped without a lot and still with the customer. */
  untracked: number
  received: Received
}

const isDamaged = (row: DetailRow): boolean => row.to_location_id === "scrap"

/** What is left of the line with the customer once the named rows are taken away. */
function restOf({ rows, units, untracked }: LineToFill): FilledRow[] {
  const taken = (lotId: string | null) =>
    sumQuantities(rows.filter((row) => row.lot_id === lotId).map((row) => row.quantity))
  return [
    ...units.map((unit) => ({ lot_id: unit.lot_id, free: unit.free })),
    { lot_id: null, free: untracked },
  ]
    .map(({ lot_id, free }) => ({
      lot_id,
      quantity: roundQuantity(free - taken(lot_id)),
      damaged: false,
    }))
    .filter((row) => row.quantity > 0)
}

/** So much of one lot, or without one, in good order and so much damaged. */
const ofOne = (lot_id: string | null, good: number, damaged: number): FilledRow[] =>
  [
    { lot_id, quantity: good, damaged: false },
    { lot_id, quantity: damaged, damaged: true },
  ].filter((row) => row.quantity > 0)

/**
 * What of the rest comes back, where that is beyond doubt; null where it is not. Of one lot it is any quantity, of several all
 * that there is, and all of it good or all of it damaged.
 */
function divide(rest: FilledRow[], good: number, damaged: number): FilledRow[] | null {
  if (rest.every((row) => !row.lot_id)) {
    return ofOne(null, good, damaged)
  }
  if (rest.length === 1) {
    return ofOne(rest[0].lot_id, good, damaged)
  }
  const isAll = roundQuantity(good + damaged) === sumQuantities(rest.map((row) => row.quantity))
  return isAll && (good === 0 || damaged === 0)
    ? rest.map((row) => ({ ...row, damaged: good === 0 }))
    : null
}

const refuse = (line: LineRow, code: RowError["code"], said: RefusalDetails): RowError => ({
  index: 0,
  line_id: line.line_item_id ?? line.id,
  value: null,
  code,
  ...spoken(said),
})

const numbers = (line: LineRow, missing: number): RefusalDetails => {
  const ofSerial =
    missing === 1 ? "lot_required.returnSerialMissing" : "lot_required.returnSerialsMissing"
  const item = itemToken(line.inventory_item_id)
  return say(line.tracking === "serial" ? ofSerial : "lot_required.returnLotMissing", {
    item,
    missing,
  })
}

/**
 * Completes which units of a line come back: those that are named, and without a name only what is beyond doubt: all that
 * the customer still has of it, any of the one lot that this is, or goods that were shipped without a lot. Returns the
 * rows to add, or why it cannot.
 */
export function fillReturnLine(input: LineToFill): { rows: FilledRow[] } | { error: RowError } {
  const { line, asks, rows, received } = input
  const total = roundQuantity(received.good + received.damaged)
  if (!asks) {
    return { rows: ofOne(null, received.good, received.damaged) }
  }
  const namedOf = (damaged: boolean) =>
    sumQuantities(rows.filter((row) => isDamaged(row) === damaged).map((row) => row.quantity))
  const good = roundQuantity(received.good - namedOf(false))
  const damaged = roundQuantity(received.damaged - namedOf(true))
  if (good < 0 || damaged < 0) {
    const said = say("quantity_mismatch.goodAndDamaged", {
      item: itemToken(line.inventory_item_id),
      namedGood: namedOf(false),
      namedDamaged: namedOf(true),
      good: received.good,
      damaged: received.damaged,
    })
    return { error: refuse(line, "quantity_mismatch", said) }
  }
  const missing = roundQuantity(good + damaged)
  if (missing === 0) {
    return { rows: [] }
  }
  const rest = restOf(input)
  const left = sumQuantities(rest.map((row) => row.quantity))
  if (missing > left) {
    const said = say("not_sold_here.lessWithCustomer", {
      item: itemToken(line.inventory_item_id),
      total,
      left: roundQuantity(total - missing + left),
    })
    return { error: refuse(line, "not_sold_here", said) }
  }
  const filled = divide(rest, good, damaged)
  return filled ? { rows: filled } : { error: refuse(line, "lot_required", numbers(line, missing)) }
}
