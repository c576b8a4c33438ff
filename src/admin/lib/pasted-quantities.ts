import { isCertainNumber, readPastedCells } from "./pasted-cells"
import { toNumber } from "./to-number"

/** What is wrong with quantities that were pasted; `value` is the one that is none, or could be two. */
export type PasteProblem =
  { kind: "notQuantity"; value: string } | { kind: "tooMany"; pasted: number; room: number }

export type PastedQuantities = { quantities: (number | undefined)[] } | { problem: PasteProblem }

/**
 * The cells of a spreadsheet's column as quantities for as many rows as there is `room`; empty ones are left out. Undefined for a
 * single value, which a field takes by itself: of several it would make one number, 3, 4 and 5 becoming 345.
 */
export function readPastedQuantities(text: string, room: number): PastedQuantities | undefined {
  const rows = readPastedCells(text)
  if (!rows) {
    return undefined
  }
  const cells = rows.map((row) => row.join("\t").trim())
  const wrong = cells.find((cell) => cell && !isCertainNumber(cell))
  if (wrong !== undefined) {
    return { problem: { kind: "notQuantity", value: wrong } }
  }
  return cells.length > room
    ? { problem: { kind: "tooMany", pasted: cells.length, room } }
    : { quantities: cells.map((cell) => (cell ? toNumber(cell) : undefined)) }
}
