import { filterSliced, type Sliced } from "../../../../shared/in-slices"
import { type Delimiter, DELIMITERS } from "../../../../types/list"
import { cleanCell } from "../naming/clean-cell"
import { isValue } from "./is-value"
import { readListQuantity } from "./read-list-quantity"
import { isTotal, readTitle } from "./read-title"
import { isFooter } from "./skip-lines"
import { type LineProblem, type ListLine, SIGNS, splitBy } from "./split-by"

/** A list as lines of cells, and the lines of which it is not clear where their columns are. */
export type SplitList = {
  delimiter: Delimiter | null
  lines: ListLine[]
  broken: Map<number, LineProblem>
  unclear: Map<number, string>
}

const NONE: ReadonlySet<number> = new Set()

function* asList(
  delimiter: Delimiter | null,
  text: string,
  lines: ReadonlySet<number> = NONE,
  reason = ""
): Sliced<SplitList> {
  return {
    delimiter,
    ...(yield* splitBy(text, delimiter)),
    unclear: new Map([...lines].map((line) => [line, reason])),
  }
}

/** Cells after the first that are quantities and dates, and not one quantity alone: no name looks so. */
function isRow(cells: string[], now: Date): boolean {
  const [first, ...others] = cells.map(cleanCell)
  const values = others.filter(Boolean)
  return (
    !!first &&
    values.length > 0 &&
    values.every((cell) => isValue(cell, now)) &&
    (values.length > 1 || !readListQuantity(values[0], undefined))
  )
}

const isNumbered = ([, second, ...others]: string[]): boolean =>
  second !== undefined && !others.length && !!readListQuantity(cleanCell(second), undefined)

const areTitles = (cells: string[]): boolean =>
  cells.length > 1 && cells.every((cell) => readTitle(cleanCell(cell)))

/** Totals and page numbers in words may have other columns, or none. */
const counts = ({ cells }: ListLine): boolean =>
  !isTotal(cleanCell(cells[0])) && !isFooter(cleanCell(cells.join(" ")))

/** As many columns in every line, and more than one; where the caller says how many there are, no more than that. */
function* isTable(lines: ListLine[], width: number | undefined): Sliced<boolean> {
  const widths = (yield* filterSliced(lines, counts)).map(({ cells }) => cells.length)
  const max = Math.max(...widths)
  return width === undefined
    ? widths.length > 1 && max > 1 && widths.every((each) => each === max)
    : max > 1 && max <= width
}

/** What parts every line into just the columns that the caller speaks of; undefined when nothing does, or several do. */
function* partsAllAs(width: number, text: string): Sliced<Delimiter | undefined> {
  const fitting: Delimiter[] = []
  for (const delimiter of DELIMITERS) {
    const lines = yield* filterSliced((yield* splitBy(text, delimiter)).lines, counts)
    if (lines.length > 0 && lines.every(({ cells }) => cells.length === width)) {
      fitting.push(delimiter)
    }
  }
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Lines that look like columns although not all lines do: one name or several columns, each with its own lots. */
function* unclearLines(
  lines: ListLine[],
  width: number | undefined,
  now: Date
): Sliced<ListLine[]> {
  if (width !== undefined) {
    return lines.filter(({ cells }) => cells.length > 1)
  }
  const rows = yield* filterSliced(lines, ({ cells }) => isRow(cells, now) || areTitles(cells))
  const numbered = yield* filterSliced(lines, ({ cells }) => isNumbered(cells))
  return rows.length || numbered.length > 1 ? [...rows, ...numbered] : []
}

/** `A1,` on each line, as the list was on one line once: the last may be without. */
const endInCommas = (lines: ListLine[]): boolean =>
  lines.length > 1 &&
  lines.every(
    ({ cells: [first, second, ...others] }, i) =>
      !others.length &&
      !/['"]/.test(first) &&
      (second === undefined ? i === lines.length - 1 : !cleanCell(second))
  )

/** A comma or a bar parts columns only where every line has as many of them: both are part of names, too. */
function* chooseWeak(text: string, width: number | undefined, now: Date): Sliced<SplitList> {
  const splits: { delimiter: Delimiter; lines: ListLine[] }[] = []
  for (const delimiter of ["pipe", "comma"] as const) {
    if (text.includes(SIGNS[delimiter])) {
      splits.push({ delimiter, lines: (yield* splitBy(text, delimiter)).lines })
    }
  }
  const tables: typeof splits = []
  for (const split of splits) {
    const isTrailing = split.delimiter === "comma" && endInCommas(split.lines)
    if (isTrailing || (yield* isTable(split.lines, width))) {
      tables.push(split)
    }
  }
  if (tables.length === 1) {
    return yield* asList(tables[0].delimiter, text)
  }
  if (tables.length) {
    const all = new Set(tables[0].lines.map(({ line }) => line))
    const reason = "can be split at its bars and at its commas: put TABs between the columns"
    return yield* asList(null, text, all, reason)
  }
  const odd: ListLine[] = []
  for (const { lines } of splits) {
    odd.push(...(yield* unclearLines(lines, width, now)))
  }
  const reason =
    "can be one name or several columns: put TABs or semicolons between the columns of every line, or say that names is all there is"
  return yield* asList(null, text, new Set(odd.map(({ line }) => line)), reason)
}

/** In a list with TABs a line with semicolons alone was written in another way. */
function mixedLines(lines: ListLine[]): Set<number> {
  const mixed = lines.filter(({ cells }) => cells.length === 1 && cells[0].includes(";"))
  return new Set(mixed.map(({ line }) => line))
}

/**
 * Splits a list into columns. `width` is how many columns the caller speaks of: one column is the whole line, and a sign that
 * gives all of them in every line parts them, whatever is in the names. Else TABs and semicolons always part.
 */
export function* splitList(text: string, width: number | undefined, now: Date): Sliced<SplitList> {
  if (width === 1) {
    return yield* asList(null, text)
  }
  const certain = width === undefined ? undefined : yield* partsAllAs(width, text)
  if (certain) {
    return yield* asList(certain, text)
  }
  for (const delimiter of ["tab", "semicolon"] as const) {
    if (text.includes(SIGNS[delimiter])) {
      const { lines } = yield* splitBy(text, delimiter)
      if (lines.some(({ cells }) => cells.length > 1)) {
        const mixed = delimiter === "tab" ? mixedLines(lines) : NONE
        const reason =
          "has semicolons where other lines have TABs: part the columns of all lines alike"
        return yield* asList(delimiter, text, mixed, reason)
      }
    }
  }
  return yield* chooseWeak(text, width, now)
}
