import type { Delimiter } from "../../../../types/list"
import { Parser } from "papaparse"
import type { Sliced } from "../../../../shared/in-slices"
import { cleanCell } from "../naming/clean-cell"

export const SIGNS: Record<Delimiter, string> = { tab: "\t", semicolon: ";", pipe: "|", comma: "," }

/** A line that is not blank, as cells. `line` is where it begins in the text, from 1: a quoted cell may go over several. */
export type ListLine = { line: number; cells: string[] }

/** Why it is not certain where a line ends or what its columns are: too long, too many columns, or its quotation marks. */
export type LineProblem = "length" | "columns" | "quotes"

/** How many characters of a text are split in one go, and how long a line can be: within quotation marks it goes over several. */
export const LINE_LENGTH_MAX = 16_384
/** So much of a line that is too long is shown. */
const SHOWN_MAX = 64
/** A line of a list is one unit: nobody has so many columns of it. */
export const LIST_COLUMNS_MAX = 500

/** Never part of a list: the text as lines of one cell. */
const NO_DELIMITER = "\u001f"

type Split = { lines: ListLine[]; broken: Map<number, LineProblem> }

/** Nothing but what parts columns, and characters that nobody sees. */
const BLANK = /^[\s;,|\u200B-\u200F\u2060\uFEFF]*$/

/** Ditto marks and inches are taken for quotation marks: what lies between two of them, over line ends and TABs, is no one cell. */
const isGlued = (cell: string, sign: string): boolean =>
  sign === SIGNS.tab && cell.includes(sign) && cell.includes("\n")

type Rows = { data: string[][]; errors: { row?: number }[]; meta: { cursor: number } }

/** Takes whole rows into the split, and returns the line at which the next one begins. */
function take(
  { lines, broken }: Split,
  { data, errors }: Rows,
  first: number,
  sign: string
): number {
  const wrong = new Set(errors.map(({ row }) => row))
  let line = first
  data.forEach((cells, row) => {
    if (!cells.every((cell) => BLANK.test(cell))) {
      lines.push({ line, cells: cells.slice(0, LIST_COLUMNS_MAX) })
      if (wrong.has(row) || cells.some((cell) => isGlued(cell, sign))) {
        broken.set(line, "quotes")
      } else if (cells.length > LIST_COLUMNS_MAX) {
        broken.set(line, "columns")
      }
    }
    line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
  })
  return line
}

/**
 * Splits text by RFC 4180, piece by piece. Cells keep what stands around them. A line that is longer than a piece is broken;
 * behind quotation marks that do not close nothing more is read.
 */
export function* splitBy(given: string, delimiter: Delimiter | null): Sliced<Split> {
  const config = { delimiter: delimiter ? SIGNS[delimiter] : NO_DELIMITER, newline: "\n" as const }
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given
  const split: Split = { lines: [], broken: new Map() }
  let line = 1
  for (let at = 0; at < text.length; yield) {
    const piece = text.slice(at, at + LINE_LENGTH_MAX)
    const isLast = at + piece.length === text.length
    const rows: Rows = new Parser(config).parse(piece, 0, !isLast)
    if (isLast || rows.data.length) {
      line = take(split, rows, line, config.delimiter)
      at = isLast ? text.length : at + rows.meta.cursor
      continue
    }
    const end = text.indexOf("\n", at)
    const isQuoted = end >= 0 && end < at + piece.length
    split.lines.push({ line, cells: [piece.slice(0, SHOWN_MAX)] })
    split.broken.set(line, isQuoted ? "quotes" : "length")
    at = isQuoted || end < 0 ? text.length : end + 1
    line++
  }
  return split
}

function breaksIn(cell: string): number {
  let count = 0
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) {
    count++
  }
  return count
}

/** Line ends of all systems as one. */
export function* unifyLineEnds(text: string): Sliced<string> {
  const pieces: string[] = []
  for (let at = 0; at < text.length; yield) {
    const cut = at + LINE_LENGTH_MAX
    const end = text[cut - 1] === "\r" && text[cut] === "\n" ? cut + 1 : cut
    pieces.push(text.slice(at, end).replace(/\r\n?/g, "\n"))
    at = end
  }
  return pieces.join("")
}

export const cleanLine = ({ line, cells }: ListLine): ListLine => ({
  line,
  cells: cells.map(cleanCell),
})
