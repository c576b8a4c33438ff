import type { OperationLine } from "../../../lib/types"
import { type DraftRow, missingOf, newRow, type NewRow } from "./draft-rows"

export type EntryRules = {
  line: OperationLine
  isOutgoing: boolean
  mayExceed: boolean
  onlyScanned: boolean
}

/** What became of one number. `position` counts from 1, as the lines in the list do. */
export type Outcome =
  | { kind: "added" | "checked"; name: string; position: number; key: string; rows: DraftRow[] }
  | {
      kind: "swapped"
      name: string
      replaced: string
      position: number
      key: string
      rows: DraftRow[]
    }
  | { kind: "duplicate"; name: string; position: number; key: string }
  | { kind: "full"; name: string }

const atEnd = (rows: DraftRow[], row: DraftRow): Outcome => ({
  kind: "added",
  name: row.lot_name,
  position: rows.length + 1,
  key: row.key,
  rows: [...rows, row],
})

const replaceAt = (rows: DraftRow[], index: number, row: DraftRow): DraftRow[] =>
  rows.map((present, at) => (at === index ? row : present))

/** A number that is in the list already: counted when scans are counted, else said to be there. */
const meetAgain = (rows: DraftRow[], index: number, rules: EntryRules): Outcome => {
  const present = rows[index]
  const found = { name: present.lot_name, position: index + 1, key: present.key }
  if (rules.onlyScanned && !present.picked) {
    return { kind: "checked", ...found, rows: replaceAt(rows, index, { ...present, picked: true }) }
  }
  return { kind: "duplicate", ...found }
}

/** When every unit is assigned, the one in the hand takes the place of one that was only proposed. */
const exchange = (rows: DraftRow[], row: DraftRow, rules: EntryRules): Outcome => {
  const index = rows.map((present) => present.isSaved && !present.picked).lastIndexOf(true)
  if (rules.line.tracking !== "serial" || index < 0) {
    return { kind: "full", name: row.lot_name }
  }
  return {
    kind: "swapped",
    name: row.lot_name,
    replaced: rows[index].lot_name,
    position: index + 1,
    key: row.key,
    rows: replaceAt(rows, index, row),
  }
}

/** Enters one typed, scanned or chosen number. A lot takes what is still missing; its quantity can be changed after. */
export const addLotName = (
  rows: DraftRow[],
  given: Omit<NewRow, "quantity"> & { available?: number },
  rules: EntryRules
): Outcome => {
  const { available, ...entry } = given
  const index = rows.findIndex((row) => row.lot_name === entry.lot_name)
  if (index >= 0) {
    return meetAgain(rows, index, rules)
  }
  const missing = missingOf(rules.line, rows)
  const wanted = rules.line.tracking === "serial" ? 1 : missing || 1
  const quantity = available ? Math.min(wanted, available) : wanted
  const row = newRow({ ...entry, quantity, picked: rules.onlyScanned })
  const isFull = missing <= 0 && rules.isOutgoing && !rules.mayExceed
  return isFull ? exchange(rows, row, rules) : atEnd(rows, row)
}

/** Enters many at once, after the present rows or in place of them. Those that stand there already are left out. */
export const addMany = (
  rows: DraftRow[],
  entries: NewRow[],
  keep: boolean
): { rows: DraftRow[]; skipped: number } => {
  const kept = keep ? rows : []
  const names = new Set(kept.map((row) => row.lot_name))
  const fresh = entries.filter((entry) => !names.has(entry.lot_name))
  return { rows: [...kept, ...fresh.map(newRow)], skipped: entries.length - fresh.length }
}

/**
 * Enters many in place of one row, those behind the first after it. Numbers that other rows have already are left out.
 */
export const replaceByMany = (
  rows: DraftRow[],
  key: string,
  entries: NewRow[]
): { rows: DraftRow[]; skipped: number } => {
  const place = rows.findIndex((row) => row.key === key)
  if (place < 0) {
    return addMany(rows, entries, true)
  }
  const others = new Set(rows.filter((row) => row.key !== key).map((row) => row.lot_name))
  const fresh = entries.filter((entry) => !others.has(entry.lot_name)).map(newRow)
  return {
    rows: [...rows.slice(0, place), ...fresh, ...rows.slice(place + 1)],
    skipped: entries.length - fresh.length,
  }
}
