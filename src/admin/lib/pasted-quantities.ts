import { toNumber } from "./to-number"

/** What is wrong with quantities that were pasted; `value` is the one that is none, or could be two. */
export type PasteProblem =
  { kind: "notQuantity"; value: string } | { kind: "tooMany"; pasted: number; room: number }

export type PastedQuantities = { quantities: (number | undefined)[] } | { problem: PasteProblem }

/** One thousand to some, one to others. */
const COULD_BE_TWO = /^\d{1,3}([.,]\d{3})+$/

const isQuantity = (text: string): boolean => toNumber(text) >= 0 && !COULD_BE_TWO.test(text)

/**
 * The cells of a spreadsheet's column as quantities for as many rows as there is `room`; empty ones are left out. Undefined for a
 * single value, which a field takes by itself: of several it would make one number, 3, 4 and 5 becoming 345.
 */
export function readPastedQuantities(text: string, room: number): PastedQuantities | undefined {
  const cells = text
    .replace(/[\r\n]+$/, "")
    .split(/\r\n|\r|\n/)
    .map((cell) => cell.trim())
  if (cells.length === 1 && !cells[0].includes("\t")) {
    return undefined
  }
  const wrong = cells.find((cell) => cell && !isQuantity(cell))
  if (wrong !== undefined) {
    return { problem: { kind: "notQuantity", value: wrong } }
  }
  return cells.length > room
    ? { problem: { kind: "tooMany", pasted: cells.length, room } }
    : { quantities: cells.map((cell) => (cell ? toNumber(cell) : undefined)) }
}
