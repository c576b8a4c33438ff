import { spoken, say } from "../../../../shared/say"
import { flatMapSliced, mapSliced, type Sliced } from "../../../../shared/in-slices"
import { LOT_ROWS_MAX } from "../naming/lot-rows-max"
import {
  findHints,
  hintDropped,
  hintUncounted,
  findRepeated,
  findSimilar,
  refuseBroken,
  refuseCounted,
  refuseDoubtful,
} from "./check-list"
import { checkTotal } from "./check-total"
import { describeColumn, skippedOf } from "./describe-list"
import { findMisread } from "./find-misread"
import { findDoubtful, findTitle } from "./find-title"
import { limitProblems } from "./limit-problems"
import { isDateColumn, isExpiryColumn } from "./list-column"
import type { ListDate } from "./list-date"
import { type ListProblem, unclear } from "./list-problem"
import { type DecimalMark, LIST_DATES, type ListDateColumn } from "../../../../types/list"
import type { ParsePastedLotsOptions, PastedLot, PastedLots } from "./pasted-lots"
import { readListDate } from "./read-list-date"
import { type ReadLine, readListLine } from "./read-list-line"
import { markProvedBy } from "./read-list-quantity"
import { refuseBlankCells } from "./refuse-blank-cells"
import { refuseOddNames } from "./refuse-odd-names"
import { refuseRounded } from "./refuse-rounded"
import { DateOrders, instantOfReading } from "./resolve-list-date"
import { skipFooters } from "./skip-lines"
import { cleanLine, type ListLine, splitBy, unifyLineEnds } from "./split-by"
import { splitList, type SplitList } from "./split-list"
import { type Column, understandColumns } from "./understand-columns"

function tooManyRows(count: number, line: number): PastedLots {
  const said = say("too_many_rows.atOnce", { count, limit: LOT_ROWS_MAX })
  const errors: ListProblem[] = [{ line, value: null, code: "too_many_rows", ...spoken(said) }]
  const understood = {
    delimiter: null,
    title_line: null,
    columns: [],
    date_order: null,
    decimal_mark: null,
    skipped: [],
  }
  return { rows: [], errors, hints: [], understood }
}

/** Titles and totals come on top; beyond that nothing more is read of a text of megabytes. */
const LINES_MAX = LOT_ROWS_MAX + 1_000

/** What was made or packed on a day was so from its start; every other date is the whole day. */
const EDGES: { [column in ListDateColumn]?: "start" } = { produced_at: "start", packed_at: "start" }

function asRow(read: ReadLine, { acceptsDates, zone }: ParsePastedLotsOptions): PastedLot {
  const at = (column: ListDateColumn) => {
    const reading = acceptsDates || !isExpiryColumn(column) ? read.dates[column] : undefined
    return reading ? { [column]: instantOfReading(reading, zone, EDGES[column]).toISOString() } : {}
  }
  return {
    line: read.line,
    name: read.name!,
    quantity: read.quantity!,
    ...Object.assign({}, ...LIST_DATES.map(at)),
    ...(read.batch === undefined ? {} : { batch: read.batch }),
    ...(read.article === undefined ? {} : { article: read.article }),
    ...(read.identifiers.length ? { identifiers: read.identifiers } : {}),
    ...(read.second_identifiers.length ? { second_identifiers: read.second_identifiers } : {}),
  }
}

function* datesOf(data: ListLine[], columns: Column[], now: Date): Sliced<ListDate[]> {
  const places = columns.flatMap(({ kind, problem }, i) =>
    isDateColumn(kind) && !problem ? [i] : []
  )
  return yield* flatMapSliced(data, ({ cells }) =>
    places.flatMap((place) => (cells[place] && readListDate(cells[place], now)) || [])
  )
}

/** The decimal mark that the quantities prove, unless they contradict each other. */
function* markOf(data: ListLine[], columns: Column[]): Sliced<DecimalMark | undefined> {
  const places = columns.flatMap(({ kind, problem }, i) =>
    kind === "quantity" && !problem ? [i] : []
  )
  const proved = yield* flatMapSliced(data, ({ cells }) =>
    places.flatMap((place) => markProvedBy(cells[place] ?? "") ?? [])
  )
  const [mark, other] = new Set(proved)
  return other ? undefined : mark
}

/** Reads the lines of which it is clear where their columns are. */
function* readLines(split: SplitList, options: ParsePastedLotsOptions): Sliced<PastedLots> {
  const { tracking, now } = options
  const whole = split.lines.filter(
    ({ line }) => !split.unclear.has(line) && !split.broken.has(line)
  )
  const clean = yield* mapSliced(whole, cleanLine)
  const {
    data: units,
    skipped,
    totals,
  } = yield* skipFooters(
    clean.filter(({ cells }) => cells.some(Boolean)),
    options.footer_rows
  )
  const found = yield* findTitle(units, options.title_row, now)
  if (found.data.length > LOT_ROWS_MAX) {
    return tooManyRows(found.data.length, found.data[LOT_ROWS_MAX].line)
  }
  const odd = findDoubtful(found.data, {
    first: !found.title && options.title_row === undefined,
    last: options.footer_rows === undefined,
  })
  const data = found.data.filter((line) => !odd.has(line))
  const columns = yield* understandColumns(data, found.title, {
    ...options,
    mark: options.decimal_mark,
  })
  const orders = new DateOrders(yield* datesOf(data, columns, now), options.date_order)
  // A table with titles says what is a name; so does the caller who names the columns.
  const isGuessed = !options.columns && !(found.title && split.delimiter)
  const nameTitle = columns.find(({ kind }) => kind === "name")?.title ?? ""
  const asksWords =
    isGuessed && options.title_row === undefined && options.footer_rows === undefined
  const rules = {
    columns,
    tracking,
    orders,
    mark: options.decimal_mark,
    provedMark: yield* markOf(data, columns),
    dropsDates: !options.acceptsDates,
    identifiers: options.identifiers ?? [],
    mayHaveBlankColumns: !split.delimiter && !options.columns,
    isGuessed,
    isSaid: !!options.columns,
    now,
  }
  const lines = yield* mapSliced(data, (line) => readListLine(line, rules))
  const errors = [
    ...[...odd].map((line) => refuseDoubtful(line, found.data)),
    ...(yield* flatMapSliced(lines, ({ problems }) => problems)),
    ...(isGuessed ? refuseCounted(lines) : []),
    ...(options.columns ? [] : refuseBlankCells(data, columns, rules)),
    ...(options.columns ? [] : refuseRounded(lines)),
    ...(options.columns
      ? []
      : yield* refuseOddNames(lines, { isGuessed, asksWords, title: nameTitle }, now)),
    ...(tracking === "serial" ? findRepeated(lines) : []),
    ...(options.accept_similar ? [] : yield* findSimilar(lines)),
    ...(options.accept_similar ? [] : yield* findMisread(lines)),
  ]
  // With other lines refused nobody can tell what is missing.
  errors.push(
    ...(errors.length || split.unclear.size || split.broken.size
      ? []
      : checkTotal(totals, lines, columns, options.decimal_mark))
  )
  const bad = new Set(errors.map(({ line }) => line))
  return {
    rows: yield* flatMapSliced(lines, (read) => (bad.has(read.line) ? [] : [asRow(read, options)])),
    errors,
    hints: [
      ...(yield* findHints(lines)),
      ...hintUncounted(lines, rules),
      ...hintDropped(data, columns, rules),
    ],
    understood: {
      delimiter: split.delimiter,
      title_line: found.title?.line ?? null,
      columns: columns.map((column, i) => describeColumn(column, i, data)),
      date_order: orders.understood,
      decimal_mark: options.decimal_mark ?? null,
      skipped: [...skippedOf(found), ...skipped].sort((a, b) => a.line - b.line),
    },
  }
}

/**
 * Reads a list of lots or serial numbers as spreadsheets, suppliers and people give them. Columns are understood by the
 * list as a whole, and what can be read in two ways is refused with the line and what to write instead: nothing is guessed,
 * and no row comes from a line that could mean two things. In slices: megabytes take seconds. Never throws.
 */
export function* parsePastedLots(
  text: string,
  options: ParsePastedLotsOptions
): Sliced<PastedLots> {
  const plain = yield* unifyLineEnds(text)
  const all = (yield* splitBy(plain, null)).lines
  if (all.length > LINES_MAX) {
    return tooManyRows(all.length, all[LOT_ROWS_MAX].line)
  }
  const split = yield* splitList(plain, options.columns?.length, options.now)
  const unsplit = split.lines.filter(({ line }) => split.unclear.has(line))
  const read = yield* readLines(split, options)
  const errors = [
    ...read.errors,
    ...unsplit.map(({ line, cells }) =>
      unclear({ line }, cells.join(" "), split.unclear.get(line)!)
    ),
    ...split.lines.flatMap((line) => {
      const problem = split.broken.get(line.line)
      return problem ? [refuseBroken(line, problem)] : []
    }),
  ]
  return { ...read, errors: limitProblems(errors) }
}
