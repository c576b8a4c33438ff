export type Cell = string | number | Date | null | undefined

/** Text that begins like a formula. Blanks and quotes in front do not help. */
const FORMULA = /^[\s"']*[=+\-@\t\r|%]/

/** The same behind what may separate cells: a spreadsheet that splits at semicolons sees no quotes in the middle of a line. */
const FORMULA_BEHIND_SEPARATOR = /(\r\n|[;\t\r\n])(?=(?:[^\S\t\r\n]|["'])*[=+\-@|%])/g

/**
 * A cell that begins like a formula is opened as one by spreadsheets, and names come from customers and scanners: an
 * apostrophe in front makes it text. Numbers stay numbers.
 */
function toCell(value: Cell): string {
  if (value === null || value === undefined) {
    return ""
  }
  if (typeof value === "number") {
    return String(value)
  }
  const text = value instanceof Date ? value.toISOString() : value
  const inside = text.replace(FORMULA_BEHIND_SEPARATOR, "$1'")
  const safe = FORMULA.test(text) ? `'${inside}` : inside
  return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Rows as RFC 4180 has them. */
export const csvRows = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")

/** The header row; the mark in front tells spreadsheets that it is UTF-8. */
export const csvHeader = (header: string[]): string => `\uFEFF${csvRows([header])}`
