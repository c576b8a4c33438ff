import type { Sliced } from "../../../../shared/in-slices"
import type { IdentifierKind } from "../../../../types/identifier"
import type { Tracking } from "../../../../types/operation"
import type { ColumnProblem, DecimalMark, ListColumn } from "../../../../types/list"
import { chooseArticle } from "./choose-article"
import { isRepeatable } from "./list-column"
import { PIECE_WORDS } from "./piece-words"
import type { ListLine } from "./split-by"
import { type ColumnKind, kindOfColumn } from "./understand-cells"
import { readTitle } from "./read-title"
import { understandTitles } from "./understand-titles"

export type Column = {
  title: string | null
  kind: ListColumn | null
  /** A title or the caller says what it is: then a number in it is what they say. */
  isGiven: boolean
  problem: ColumnProblem | null
  isEmpty: boolean
}

type Options = {
  tracking: Tracking
  columns?: ListColumn[]
  mark?: DecimalMark
  now: Date
  identifiers?: IdentifierKind[]
}

function* untitled(cells: string[], place: number, { mark, now }: Options): Sliced<Column> {
  const { kind, mixed }: ColumnKind =
    place === 0 ? { kind: "name" } : yield* kindOfColumn(cells, mark, now)
  const problem = kind || !cells.length ? null : mixed ? "mixed" : "cells"
  return { title: null, kind, isGiven: false, problem, isEmpty: !cells.length }
}

function given(kind: ListColumn | undefined, title: string | null, isEmpty: boolean): Column {
  const problem = kind || isEmpty ? null : "unnamed"
  return { title, kind: kind ?? null, isGiven: true, problem, isEmpty }
}

/** Of two columns of one kind neither is taken: an ordered and a shipped quantity, a date of making and one of expiry. */
function markTwice(columns: Column[]): Column[] {
  const isTwice = ({ kind, isEmpty }: Column) =>
    kind !== null &&
    !isEmpty &&
    !isRepeatable(kind) &&
    columns.filter((other) => other.kind === kind && !other.isEmpty).length > 1
  return columns.map((column) => (isTwice(column) ? { ...column, problem: "twice" } : column))
}

/** What quantities count, where that is pieces: boxes hold several, and kilograms may be another measure than the shop's. */
const PIECE = new RegExp(`^(?:${PIECE_WORDS})\\.?$`, "iu")
const RUNNING = /^\d{1,5}\.?$/

/** A running number of the lines begins with the first of them; the same title above other numbers may be the unit's. */
function explains(title: string, cells: string[]): boolean {
  const places = cells.map((cell) => parseInt(cell, 10))
  if (readTitle(title) === "unit") {
    return cells.every((cell) => PIECE.test(cell))
  }
  return (
    readTitle(title) !== "place" ||
    (cells.every((cell) => RUNNING.test(cell)) &&
      [0, 1, 10].includes(places[0] ?? 1) &&
      places.every((number, i) => i === 0 || number >= places[i - 1]))
  )
}

/**
 * What the columns of a list are: as the caller says, else by their titles, else by all cells of each. The first column of a
 * list without titles is the lot or serial number.
 */
export function* understandColumns(
  data: ListLine[],
  title: ListLine | null,
  options: Options
): Sliced<Column[]> {
  const width = Math.max(0, ...data.map(({ cells }) => cells.length))
  const cellsAt = (place: number) => data.flatMap(({ cells }) => cells[place] || [])
  const titles = Array.from({ length: width }, (_, place) => title?.cells[place] || null)
  const byTitle = understandTitles(
    titles.map((text) => text ?? ""),
    options.tracking,
    options.identifiers
  )
  const columns: Column[] = []
  for (const [place, text] of titles.entries()) {
    const cells = cellsAt(place)
    if (options.columns) {
      columns.push(given(options.columns[place], text, !cells.length))
    } else if (text === null) {
      columns.push(yield* untitled(cells, place, options))
    } else {
      const kind = byTitle[place] === "ignore" && !explains(text, cells) ? null : byTitle[place]
      const problem = kind || !cells.length ? null : "title"
      columns.push({ title: text, kind, isGiven: true, problem, isEmpty: !cells.length })
    }
    yield
  }
  const filled = (place: number) => cellsAt(place).length
  return markTwice(options.columns ? columns : chooseArticle(columns, filled))
}
