import { readPastedDate } from "./read-pasted-date"

const HEADERS = new Set([
  "serial",
  "serial number",
  "serial_number",
  "sn",
  "lot",
  "lot number",
  "lot/serial number",
  "number",
  "name",
])

/** A spreadsheet's column titles: a known one first, and after it words that are neither quantities nor dates. */
export function isPastedHeader([first, ...others]: string[], now: Date): boolean {
  const isTitle = (cell: string) => /\p{L}/u.test(cell) && !readPastedDate(cell, now)
  return HEADERS.has(first.toLowerCase()) && others.filter(Boolean).every(isTitle)
}
