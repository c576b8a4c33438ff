import type { CountSheet, StockCountInput } from "../../hooks/api/corrections"
import type { RowError } from "../../lib/api-error"
import { roundQuantity } from "../../lib/format"

/** What was counted, by number: a number stands for one lot of the item. */
export type Counts = Record<string, number>

export type CountRow = {
  name: string
  /** Missing where none of it is on hand here. */
  lot_id?: string
  expires_at: string | null
  blocked_at: string | null
  expected: number
  reserved: number
  counted: number | undefined
  error?: RowError
}

/** What should be on hand, then what was found besides. */
export const rowsOf = (
  sheet: CountSheet,
  counts: Counts,
  errors: Record<string, RowError>
): CountRow[] => {
  const onHand = sheet.rows.map((row) => ({
    name: row.lot_name,
    lot_id: row.lot_id,
    expires_at: row.expires_at,
    blocked_at: row.blocked_at,
    expected: row.quantity,
    reserved: row.reserved_quantity,
    counted: counts[row.lot_name],
    error: errors[row.lot_name],
  }))
  const known = new Set(onHand.map((row) => row.name))
  const found = Object.keys(counts).filter((name) => !known.has(name))
  return [
    ...onHand,
    ...found.map((name) => ({
      name,
      expires_at: null,
      blocked_at: null,
      expected: 0,
      reserved: 0,
      counted: counts[name],
      error: errors[name],
    })),
  ]
}

/** What would be adjusted; nothing for a row that was not counted, unless all that is not counted is missing. */
export const differenceOf = (row: CountRow, isComplete: boolean): number => {
  const counted = row.counted ?? (isComplete ? 0 : row.expected)
  return roundQuantity(counted - row.expected)
}

export const countedRows = (rows: CountRow[]): CountRow[] =>
  rows.filter((row) => row.counted !== undefined)

export const toCountedLots = (rows: CountRow[]): StockCountInput["lots"] =>
  countedRows(rows).map((row) => ({
    ...(row.lot_id ? { lot_id: row.lot_id } : { lot_name: row.name }),
    counted_quantity: row.counted!,
    expected_quantity: row.expected,
  }))

/** The server counts what it refuses by the place in what was sent. */
export const errorsByName = (rows: CountRow[], errors: RowError[]): Record<string, RowError> => {
  const sent = countedRows(rows)
  return Object.fromEntries(
    errors.flatMap((error) => {
      const name = sent[error.index]?.name ?? error.value
      return name ? [[name, error]] : []
    })
  )
}
