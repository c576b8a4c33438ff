import { isCertainNumber, readPastedCells } from "./pasted-cells"
import type { PasteProblem } from "./pasted-quantities"

/** So many lines the server takes in one document. */
const LINES_MAX = 1_000

export type PastedLinesProblem = PasteProblem | { kind: "columns"; pasted: number; room: number }

/** For each line from `row` on what was pasted into its fields, by name; what is empty is left out. */
export type PastedLines<F extends string> =
  { lines: Partial<Record<F, string>>[] } | { problem: PastedLinesProblem }

type Place<F extends string> = {
  /** The fields of a line as they stand: its product first, then numbers. */
  fields: readonly F[]
  row: number
  column: number
  /** How many lines there are. */
  count: number
}

/** Words alone where numbers follow below. */
const isTitle = (cells: string[]): boolean =>
  cells.length > 1 && cells.every((cell) => !!cell && !/\d/.test(cell))

/**
 * Rows of a spreadsheet as the lines of a document: product, quantity and price from the field into which they are pasted. Lines
 * are added where products come along. Undefined for a single value, which a field takes by itself.
 */
export function readPastedLines<F extends string>(
  text: string,
  { fields, row, column, count }: Place<F>
): PastedLines<F> | undefined {
  const cells = readPastedCells(text)
  if (!cells) {
    return undefined
  }
  const hasProducts = column === 0
  const isTitled = hasProducts && cells.length > 1 && isTitle(cells[0])
  const rows = (isTitled ? cells.slice(1) : cells).filter(
    (one) => !hasProducts || one.some(Boolean)
  )
  const wanted = fields.slice(column)
  const width = Math.max(...rows.map((one) => one.length))
  if (width > wanted.length) {
    return { problem: { kind: "columns", pasted: width, room: wanted.length } }
  }
  const room = (hasProducts ? LINES_MAX : count) - row
  if (rows.length > room) {
    return { problem: { kind: "tooMany", pasted: rows.length, room } }
  }
  const wrong = rows
    .flatMap((one) => (hasProducts ? one.slice(1) : one))
    .find((cell) => cell && !isCertainNumber(cell))
  if (wrong !== undefined) {
    return { problem: { kind: "notQuantity", value: wrong } }
  }
  const lines = rows.map((one) => {
    const filled = wanted.flatMap((field, index) => (one[index] ? [[field, one[index]]] : []))
    return Object.fromEntries(filled) as Partial<Record<F, string>>
  })
  return { lines }
}
