import { mapSliced, type Sliced } from "../../../../shared/in-slices"
import { readDigitDate } from "./read-digit-date"
import { isLikelyYear } from "./calendar"
import { readListDate } from "./read-list-date"
import { type ListQuantity, readListQuantity } from "./read-list-quantity"
import { foldDigits } from "../naming/similarity-key"
import type { DecimalMark, ListColumn } from "../../../../types/list"

/** What a cell after the first looks like by itself. */
export type CellKind = "quantity" | "date" | "quantity or date" | "identifier" | "text"

/** From here on a number without decimals is an EAN, an IMEI, an ICCID: nobody counts so much. */
const IDENTIFIER_DIGITS = 12

const isLikely = (day: string | null, now: Date): boolean =>
  day !== null && isLikelyYear(Number(day.slice(0, 4)), now)

/** 05.2027 and 2027.05: a month of a year, or a quantity with decimals. */
function isMonthOrDecimals(text: string, now: Date): boolean {
  const [, month, year] = text.match(/^(\d{1,2})[.,](\d{4})$/) ?? []
  const [, first, second] = text.match(/^(\d{4})[.,](\d{2})$/) ?? []
  const isMonth = (word: string) => Number(word) >= 1 && Number(word) <= 12
  return (
    (month !== undefined && isMonth(month) && isLikelyYear(Number(year), now)) ||
    (first !== undefined && isMonth(second) && isLikelyYear(Number(first), now))
  )
}

/** Could this number be a date that lost its separators, or its format in the spreadsheet? */
export function mayBeDate(cell: string, now: Date): boolean {
  const text = foldDigits(cell)
  if (!/^\d+$/.test(text)) {
    return isMonthOrDecimals(text, now)
  }
  // Any number of four digits is a month and a year to somebody: only with a leading zero it is hardly a quantity.
  const isShort = text.length === 4 && !text.startsWith("0")
  return !isShort && readDigitDate(text, now).some(({ day }) => isLikely(day, now))
}

export function kindOfCell(cell: string, mark: DecimalMark | undefined, now: Date): CellKind {
  const quantity: ListQuantity | undefined = readListQuantity(cell, mark)
  if (quantity) {
    if (/^\d+$/.test(foldDigits(cell)) && cell.length >= IDENTIFIER_DIGITS) {
      return "identifier"
    }
    return mayBeDate(cell, now) ? "quantity or date" : "quantity"
  }
  // A number with the other decimal mark is a mistake, not a month of a year: 12.04 in a list with decimal commas.
  const isOtherMark = !!readListQuantity(cell, undefined) && !mayBeDate(cell, now)
  return !isOtherMark && readListDate(cell, now) ? "date" : "text"
}

export type ColumnKind = { kind: ListColumn | null; mixed?: boolean }

/** What a column without a title is, by all its cells: quantities, dates, or nothing that is certain. */
export function* kindOfColumn(
  cells: string[],
  mark: DecimalMark | undefined,
  now: Date
): Sliced<ColumnKind> {
  const kinds = new Set(yield* mapSliced(cells, (cell) => kindOfCell(cell, mark, now)))
  if (kinds.has("quantity") && kinds.has("date")) {
    return { kind: null, mixed: true }
  }
  if (kinds.has("quantity")) {
    return { kind: "quantity" }
  }
  return { kind: kinds.has("date") ? "expires_at" : null }
}
