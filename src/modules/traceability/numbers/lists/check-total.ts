import { sumQuantities } from "../../../../shared/round-quantity"
import type { DecimalMark } from "../../../../types/list"
import { say, sayLine, spoken } from "../../../../shared/say"
import type { ListProblem } from "./list-problem"
import type { ReadLine } from "./read-list-line"
import { readListQuantity } from "./read-list-quantity"
import type { ListLine } from "./split-by"
import type { Column } from "./understand-columns"

/** "Total 11", "Summe: 11 Stück": pieces, not kilograms or cartons. */
const IN_WORDS =
  /^\D+?(\d+)(?:\s*(?:pcs|pieces|units|items|stück|stk|pièces|pezzi|piezas|unidades|stuks|peças))?\.?$/iu

/** The number of a total as the column of quantities has it, or in the words of its only cell. */
function numberIn(
  total: ListLine,
  place: number,
  mark: DecimalMark | undefined
): number | undefined {
  const filled = total.cells.filter(Boolean)
  const cell = place >= 0 && filled.length > 1 ? total.cells[place] : undefined
  const text = cell || (filled.length === 1 ? filled[0].match(IN_WORDS)?.[1] : undefined)
  const read = text ? readListQuantity(text, mark) : undefined
  return read && "quantity" in read ? read.quantity : undefined
}

/**
 * The only total of a list, where it is neither the sum of its lines nor how many they are: a line was lost on the way, or one
 * quantity is wrong.
 */
export function checkTotal(
  totals: ListLine[],
  lines: ReadLine[],
  columns: Column[],
  mark: DecimalMark | undefined
): ListProblem[] {
  const place = columns.findIndex(({ kind, problem }) => kind === "quantity" && !problem)
  const said = totals.length === 1 ? numberIn(totals[0], place, mark) : undefined
  const sum = sumQuantities(lines.map(({ quantity }) => quantity ?? 0))
  if (said === undefined || said === sum || said === lines.length) {
    return []
  }
  const [{ line, cells }] = totals
  const value = cells.filter(Boolean).join(" ")
  const problem = say("quantity_mismatch.totalDiffers", { said, sum })
  return [{ line, value, code: "quantity_mismatch", ...spoken(sayLine(line, problem)) }]
}
