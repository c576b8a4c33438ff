import { toNumber } from "./to-number"

/** One thousand to some, one to others. */
const COULD_BE_TWO = /^\d{1,3}([.,]\d{3})+$/

/** A number that everybody reads alike, zero or more. */
export const isCertainNumber = (text: string): boolean =>
  toNumber(text) >= 0 && !COULD_BE_TWO.test(text)

/** What is copied from a spreadsheet, row by row. Undefined for a single value, which a field takes by itself. */
export function readPastedCells(text: string): string[][] | undefined {
  const rows = text
    .replace(/[\r\n]+$/, "")
    .split(/\r\n|\r|\n/)
    .map((row) => row.split("\t").map((cell) => cell.trim()))
  return rows.length === 1 && rows[0].length === 1 ? undefined : rows
}
