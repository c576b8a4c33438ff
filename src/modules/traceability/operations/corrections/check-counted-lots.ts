import { locationToken, documentText } from "../../../../shared/message-tokens"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, findLotsByName, type FoundLot } from "../../stock/lots/find-lots"
import { describeSimilar, similarWithin } from "../../numbers/naming/similar-names"
import { findSimilarLots } from "../../stock/lots/find-similar-lots"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import type { Tracking, UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { type MovedLot, readMovedSince } from "./read-count-sheet"
import { noLotWithId, isOfOtherItem } from "../../stock/lots/lot-refusals"

export type CountedLot = {
  lot_id?: string
  lot_name?: string
  counted_quantity: number
  /** What the sheet said; when the books say something else by now, the whole count is refused. */
  expected_quantity?: number
}

type Place = {
  inventory_item_id: string
  location_id: string
  tracking: Tracking
  scope: UniquenessScope
  complete: boolean
  as_of?: number
  accept_similar?: boolean
}

/** A counted lot beside the books: `index` is its row in the request, -1 for a lot that was not found at all. */
export type Compared = {
  index: number
  lot: FoundLot | null
  name: string
  counted: number
  books: number
}

type Named = CountedLot & { index: number; name: string }

const rowError = (
  index: number,
  value: string | null,
  code: RowError["code"],
  message: string,
  ref?: string
): RowError => ({ index, value, code, message, ...(ref ? { ref } : {}) })

function checkShapes(lots: CountedLot[], place: Place): Named[] {
  const errors: RowError[] = []
  const named = lots.map((row, index): Named => {
    const name = row.lot_id ? null : checkLotName(row.lot_name)
    const value = row.lot_id ?? row.lot_name ?? null
    if (name && !name.ok) {
      errors.push(rowError(index, value, "invalid_name", name.message))
    }
    const quantity = checkQuantity(row.counted_quantity, place.tracking)
    if (row.counted_quantity !== 0 && !quantity.ok) {
      errors.push(rowError(index, value, "quantity_mismatch", `${value}: ${quantity.message}`))
    }
    const counted_quantity = quantity.ok ? quantity.quantity : 0
    return { ...row, index, counted_quantity, name: name?.ok ? name.name : "" }
  })
  throwRowErrors(errors)
  return named
}

/** Finds and locks every lot that the count speaks of; in a complete count also those at the place that it leaves out. */
async function findCounted(sql: Sql, rows: Named[], place: Place) {
  const names = rows.flatMap((row) => (row.lot_id ? [] : [row.name]))
  const byName = new Map(
    (await findLotsByName(sql, place.inventory_item_id, place.scope, names)).map((lot) => [
      lot.name,
      lot.id,
    ])
  )
  const here = place.complete
    ? await sql<{ lot_id: string }>(
        `SELECT lot_id FROM traceability_lot_stock WHERE inventory_item_id = ? AND location_id = ? AND quantity > 0`,
        [place.inventory_item_id, place.location_id]
      )
    : []
  const ids = [
    ...rows.flatMap((row) => row.lot_id ?? byName.get(row.name) ?? []),
    ...here.map((row) => row.lot_id),
  ]
  await lockLots(sql, ids)
  const lots = new Map((await findLotsById(sql, [...new Set(ids)])).map((lot) => [lot.id, lot]))
  const lotOf = (row: Named) => lots.get(row.lot_id ?? byName.get(row.name) ?? "") ?? null
  return { lots, lotOf }
}

const quantityAt = (lot: FoundLot | null, locationId: string): number =>
  lot?.places.find((place) => place.location_id === locationId)?.quantity ?? 0

function refuseRow(row: Named, lot: FoundLot | null, place: Place): RowError | null {
  if (row.lot_id && !lot) {
    return rowError(row.index, row.lot_id, "lot_not_found", noLotWithId(row.lot_id))
  }
  if (lot && lot.inventory_item_id !== place.inventory_item_id) {
    const message = isOfOtherItem(lot, place.inventory_item_id)
    return rowError(row.index, lot.name, "lot_wrong_item", message)
  }
  return null
}

function findTwice(rows: Named[], nameOf: (row: Named) => string): RowError[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const name = nameOf(row)
    const before = first.get(name)
    first.set(name, before ?? row.index)
    const message = `${name} is counted twice: rows ${(before ?? 0) + 1} and ${row.index + 1}.`
    return before === undefined ? [] : [rowError(row.index, name, "duplicate_lot", message)]
  })
}

/** What changed at the place between reading the sheet and this count: nothing is overwritten that nobody looked at. */
async function refuseMovedMeanwhile(
  sql: Sql,
  compared: Compared[],
  expected: Map<number, number>,
  place: Place
): Promise<void> {
  const { inventory_item_id, location_id, as_of } = place
  const moved: Map<string, MovedLot> =
    as_of === undefined
      ? new Map()
      : await readMovedSince(sql, inventory_item_id, location_id, as_of)
  const conflicts = compared.filter(({ index, lot, books }) => {
    const said = expected.get(index)
    return said === undefined ? !!lot && moved.has(lot.id) : said !== books
  })
  const last = await lastMovements(
    sql,
    conflicts.flatMap(({ lot }) => lot?.id ?? [])
  )
  throwRowErrors(
    conflicts.map(({ index, lot, name, books }) => {
      const document = lot && (moved.get(lot.id) ?? last.get(lot.id))
      const by = document ? `, last moved by ${documentText(document)}` : ""
      const said = expected.has(index) ? `, not ${expected.get(index)} as on the sheet` : ""
      const message = `${name}: the books say ${books} at ${locationToken(location_id)} now${said}${by}. Read the sheet again and count anew.`
      return rowError(index, name, "quantity_mismatch", message, document?.reference)
    }),
    409
  )
}

/**
 * A number that nobody has yet, and that looks like one that exists or is counted besides: counted as a new unit it would
 * leave the one that it is taken for uncounted, and in a complete count that one would be written off.
 */
async function refuseSimilar(sql: Sql, compared: Compared[], place: Place): Promise<void> {
  const names = compared.flatMap(({ lot, name }) => (lot ? [] : name))
  const existing = await findSimilarLots(sql, place.inventory_item_id, place.scope, names)
  const beside = similarWithin(names)
  throwRowErrors(
    compared.flatMap(({ index, lot, name }): RowError[] => {
      const other = lot ? undefined : (existing.get(name) ?? beside.get(name))
      const error = other && rowError(index, name, "similar_lot", describeSimilar(name, other))
      return error ? [{ ...error, suggestion: other }] : []
    })
  )
}

/** A serial number cannot be here and there: one that the books hold elsewhere is refused with where it is. */
async function refuseElsewhere(sql: Sql, compared: Compared[]): Promise<void> {
  const elsewhere = compared.filter(
    ({ lot, counted, books }) => lot?.kind === "serial" && counted > books && lot.places.length
  )
  const last = await lastMovements(
    sql,
    elsewhere.map(({ lot }) => lot!.id)
  )
  throwRowErrors(
    elsewhere.map(({ index, lot }) => {
      const where = whereabouts(lot!, last.get(lot!.id))
      const message = `${lot!.name} cannot be counted here: it ${where.text}.`
      return rowError(index, lot!.name, "lot_elsewhere", message, where.ref)
    })
  )
}

/** Compares what was counted with the books, lot by lot, and answers the lots that differ. Locks them. */
export async function checkCountedLots(
  sql: Sql,
  lots: CountedLot[],
  place: Place
): Promise<Compared[]> {
  const rows = checkShapes(lots, place)
  const found = await findCounted(sql, rows, place)
  throwRowErrors([
    ...rows.flatMap((row) => refuseRow(row, found.lotOf(row), place) ?? []),
    ...findTwice(rows, (row) => found.lotOf(row)?.name ?? row.name),
  ])
  const listed = rows.map((row): Compared => {
    const lot = found.lotOf(row)
    const books = quantityAt(lot, place.location_id)
    return {
      index: row.index,
      lot,
      name: lot?.name ?? row.name,
      counted: row.counted_quantity,
      books,
    }
  })
  if (!place.accept_similar) {
    await refuseSimilar(sql, listed, place)
  }
  const seen = new Set(listed.map(({ lot }) => lot?.id))
  const missing = [...found.lots.values()]
    .filter((lot) => !seen.has(lot.id))
    .map((lot): Compared => {
      const books = quantityAt(lot, place.location_id)
      return { index: -1, lot, name: lot.name, counted: 0, books }
    })
  const compared = [...listed, ...missing]
  const expected = new Map(
    rows.flatMap(({ index, expected_quantity }) =>
      expected_quantity === undefined ? [] : [[index, expected_quantity] as [number, number]]
    )
  )
  await refuseMovedMeanwhile(sql, compared, expected, place)
  await refuseElsewhere(sql, compared)
  return compared.filter(({ counted, books }) => counted !== books)
}
