import type { Delimiter } from "../../../../types/list"
import { type ParseError, parse } from "papaparse"
import { cleanCell } from "../naming/clean-cell"

export const SIGNS: Record<Delimiter, string> = { tab: "\t", semicolon: ";", pipe: "|", comma: "," }

/** A line that is not blank, as cells. `line` is where it begins in the text, from 1: a quoted cell may go over several. */
export type ListLine = { line: number; cells: string[] }

export type BrokenLine = ListLine & { problem: "quotes" }

/** Never part of a list: the text as lines of one cell. */
const NO_DELIMITER = "\u001f"

type Split = { lines: ListLine[]; broken: Map<number, ParseError> }

/** Nothing but what parts columns, and characters that nobody sees. */
const BLANK = /^[\s;,|\u200B-\u200F\u2060\uFEFF]*$/

/** Splits text by RFC 4180. Cells keep what stands around them. */
export function splitBy(text: string, delimiter: Delimiter | null): Split {
  const { data, errors } = parse<string[]>(text, {
    delimiter: delimiter ? SIGNS[delimiter] : NO_DELIMITER,
    newline: "\n",
  })
  const wrong = new Map(
    errors.flatMap((error) => (error.row === undefined ? [] : [[error.row, error]]))
  )
  const broken = new Map<number, ParseError>()
  const lines: ListLine[] = []
  let line = 1
  data.forEach((cells, row) => {
    if (!cells.every((cell) => BLANK.test(cell))) {
      lines.push({ line, cells })
      const error = wrong.get(row)
      if (error) {
        broken.set(line, error)
      }
    }
    line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
  })
  return { lines, broken }
}

function breaksIn(cell: string): number {
  let count = 0
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) {
    count++
  }
  return count
}

/** Line ends of all systems as one. */
export const unifyLineEnds = (text: string): string => text.replace(/\r\n?/g, "\n")

export const cleanLine = ({ line, cells }: ListLine): ListLine => ({
  line,
  cells: cells.map(cleanCell),
})
