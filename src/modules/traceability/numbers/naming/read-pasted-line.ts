import { DateOrder, PastedDate, readPastedDate } from "./read-pasted-date"
import type { PastedCells } from "./split-pasted-text"

export type PastedCell = { column: number; text: string }

/** One line of a paste: its first cell, and what the others turned out to be. */
export type PastedLine = {
  line: number
  name: string
  quantities: number[]
  dates: (PastedCell & { date: PastedDate })[]
  unreadable: PastedCell[]
}

/** Digits with `.` or `,` before the decimals. A bare number is always a quantity, never a day or a year. */
const QUANTITY = /^-?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/

const readQuantity = (text: string): number | undefined =>
  QUANTITY.test(text) ? Number(text.replace(",", ".")) : undefined

/** Sorts a line's cells into name, quantities and dates, whatever their order. */
export function readPastedLine(
  { line, cells }: PastedCells,
  now: Date,
  ownOrder: DateOrder | undefined
): PastedLine {
  const read: PastedLine = { line, name: cells[0], quantities: [], dates: [], unreadable: [] }
  cells.forEach((text, i) => {
    if (i === 0 || !text) {
      return
    }
    const cell = { column: i + 1, text }
    const quantity = readQuantity(text)
    const date = quantity === undefined ? readPastedDate(text, now, ownOrder) : undefined
    if (quantity !== undefined) {
      read.quantities.push(quantity)
    } else if (date) {
      read.dates.push({ ...cell, date })
    } else {
      read.unreadable.push(cell)
    }
  })
  return read
}
