/** A line that is not blank, as cells without their surrounding spaces. `line` counts from 1, blank lines included. */
export type PastedCells = { line: number; cells: string[] }

/** Columns are separated by a TAB (spreadsheets) or `;`. A comma or a space may be part of a name. */
export function splitPastedText(text: string): PastedCells[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ line: i + 1, cells: line.split(/[\t;]/).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean))
}
