import { type ListProblem, unclear } from "./list-problem"
import type { ReadLine } from "./read-list-line"

/** So many digits of a number are kept by a spreadsheet; the rest it makes zeros. */
const DIGITS_KEPT = 15
const LONG = /^[1-9]\d{15,}$/
/** By chance a number ends in one or two zeros. */
const ZEROS_BY_CHANCE = 2

/** Long numbers that all end in zeros where a spreadsheet makes them: different units have become one, or will. */
export function refuseRounded(lines: ReadLine[]): ListProblem[] {
  const long = lines.filter(({ name }) => LONG.test(name ?? ""))
  const endOf = ({ name }: ReadLine) => name!.slice(DIGITS_KEPT)
  const zeros = long.reduce((sum, line) => sum + endOf(line).length, 0)
  if (zeros <= ZEROS_BY_CHANCE || !long.every((line) => /^0+$/.test(endOf(line)))) {
    return []
  }
  const reason =
    "ends in zeros behind its fifteenth digit, as a spreadsheet rounds long numbers: format the column as text and enter the numbers again, or say what each column is if they are so"
  return long.map(({ line, name }) => unclear({ line }, name!, reason))
}
