import { inSlices } from "../../../../shared/in-slices"
import { say } from "../../../../shared/say"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { findForeignNames } from "../../numbers/codes/find-foreign-names"
import type { Sql } from "../../sql"
import type { FoundLot } from "../../stock/lots/find-lots"
import { isOfOtherItem, noLotWithId } from "../../stock/lots/lot-refusals"
import {
  type Compared,
  countError,
  type CountedLot,
  type CountedPlace,
  type NamedRow,
} from "./counted-lot"
import { checkCountedShapes, findCountedLots } from "./find-counted-lots"
import {
  refuseElsewhere,
  refuseMovedMeanwhile,
  refuseMovingNow,
  refuseSimilar,
} from "./refuse-counted-lots"

/** Refuses new names that are the code of something else: somebody scanned the wrong barcode. */
async function refuseForeign(
  rows: NamedRow[],
  lotOf: (row: NamedRow) => FoundLot | null
): Promise<RowError[]> {
  const fresh = rows.filter((row) => !row.lot_id && !lotOf(row) && row.counted_quantity > 0)
  const names = fresh.map((row) => row.name)
  const foreign = await inSlices(findForeignNames(names, "certain", new Date()))
  return fresh.flatMap(({ index, name }) => {
    const says = foreign.get(name)
    return says ? [countError(index, name, "not_a_lot_name", says)] : []
  })
}

const quantityAt = (lot: FoundLot | null, locationId: string): number =>
  lot?.places.find((place) => place.location_id === locationId)?.quantity ?? 0

function refuseRow(row: NamedRow, lot: FoundLot | null, place: CountedPlace): RowError | null {
  if (row.lot_id && !lot) {
    return countError(row.index, row.lot_id, "lot_not_found", noLotWithId(row.lot_id))
  }
  if (lot && lot.inventory_item_id !== place.inventory_item_id) {
    const message = isOfOtherItem(lot, place.inventory_item_id)
    return countError(row.index, lot.name, "lot_wrong_item", message)
  }
  return null
}

function findTwice(rows: NamedRow[], nameOf: (row: NamedRow) => string): RowError[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const name = nameOf(row)
    const before = first.get(name)
    first.set(name, before ?? row.index)
    const message = say("duplicate_lot.countedTwice", {
      name,
      first: (before ?? 0) + 1,
      second: row.index + 1,
    })
    return before === undefined ? [] : [countError(row.index, name, "duplicate_lot", message)]
  })
}

/** The counted rows beside what is on hand, and after them the lots at the place that a complete count leaves out. */
function compareRows(
  rows: NamedRow[],
  { lots, lotOf }: Awaited<ReturnType<typeof findCountedLots>>,
  { location_id }: CountedPlace
): Compared[] {
  const listed = rows.map((row): Compared => {
    const lot = lotOf(row)
    return {
      index: row.index,
      lot,
      name: lot?.name ?? row.name,
      counted: row.counted_quantity,
      on_hand: quantityAt(lot, location_id),
      expected: row.expected_quantity,
    }
  })
  const seen = new Set(listed.map(({ lot }) => lot?.id))
  const missing = [...lots.values()]
    .filter((lot) => !seen.has(lot.id))
    .map((lot): Compared => {
      const on_hand = quantityAt(lot, location_id)
      return { index: -1, lot, name: lot.name, counted: 0, on_hand }
    })
  return [...listed, ...missing]
}

/**
 * Compares what was counted with what is on hand, lot by lot; locks the lots. Returns those that differ. Throws every bad
 * row, and `quantity_mismatch` (409) for lots that moved since the sheet was read, or that are being moved.
 */
export async function checkCountedLots(
  sql: Sql,
  lots: CountedLot[],
  place: CountedPlace
): Promise<Compared[]> {
  const rows = checkCountedShapes(lots, place)
  const found = await findCountedLots(sql, rows, place)
  throwRowErrors([
    ...rows.flatMap((row) => refuseRow(row, found.lotOf(row), place) ?? []),
    ...(await refuseForeign(rows, found.lotOf)),
    ...findTwice(rows, (row) => found.lotOf(row)?.name ?? row.name),
  ])
  const compared = compareRows(rows, found, place)
  if (!place.accept_similar) {
    await refuseSimilar(sql, compared, place)
  }
  await refuseMovedMeanwhile(sql, compared, place)
  await refuseMovingNow(sql, compared, place)
  await refuseElsewhere(sql, compared)
  return compared.filter(({ counted, on_hand }) => counted !== on_hand)
}
