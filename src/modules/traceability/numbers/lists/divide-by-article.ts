import { say } from "../../../../shared/say"
import { forEachSliced, type Sliced } from "../../../../shared/in-slices"
import { cleanCell } from "../naming/clean-cell"
import { type ListProblem, unclear } from "./list-problem"
import { parsePastedLots } from "./parse-pasted-lots"
import type { ListReading, ParsePastedLotsOptions, PastedLots } from "./pasted-lots"
import { type ListLine, unifyLineEnds } from "./split-by"
import { splitList } from "./split-list"

/** A list of several articles: which line names which of them, and the list of some lines alone. */
export type DividedList = {
  lines: { line: number; article: string }[]
  /** Lines that belong to no article, and those that are unclear as such. */
  errors: ListProblem[]
  understood: PastedLots["understood"]
  /** The titles and these lines, on the same places as in the whole list. */
  textOf: (lines: ReadonlySet<number>) => Sliced<string>
  /** How the lines of one article are to be read: as the whole list was. */
  reading: ListReading
}

const quote = (cell: string): string =>
  /["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell

/** Lines of TABs, each where it stood: a cell with line breaks takes as many lines as before. */
function* asText(lines: ListLine[], width: number): Sliced<string> {
  let text = ""
  let at = 1
  yield* forEachSliced(lines, ({ line, cells }) => {
    text += "\n".repeat(line - at)
    const row = Array.from({ length: width }, (_, i) => quote(cells[i] ?? "")).join("\t")
    text += row
    at = line + row.split("\n").length - 1
  })
  return text
}

/**
 * Divides a packing list by its column of articles. Titles and totals are those of the whole list, and so is the order of its
 * dates: what one line proves holds for all. Without such a column every line is an error. Never throws.
 */
export function* divideByArticle(
  text: string,
  options: ParsePastedLotsOptions
): Sliced<DividedList> {
  const whole = yield* parsePastedLots(text, options)
  const { understood } = whole
  const split = yield* splitList(yield* unifyLineEnds(text), options.columns?.length, options.now)
  const skipped = new Set(understood.skipped.map(({ line }) => line))
  const isWhole = ({ line }: ListLine) => !split.unclear.has(line) && !split.broken.has(line)
  const place = understood.columns.findIndex(({ kind, problem }) => kind === "article" && !problem)
  const data = split.lines.filter((line) => isWhole(line) && !skipped.has(line.line))
  const ofLines = whole.errors.filter(
    ({ line, code }) =>
      code === "too_many_rows" ||
      // A total that does not add up: it stands on a line of its own.
      (code === "quantity_mismatch" && skipped.has(line)) ||
      split.unclear.has(line) ||
      split.broken.has(line)
  )
  const errors = [...ofLines]
  const lines: DividedList["lines"] = []
  if (!ofLines.some(({ code }) => code === "too_many_rows")) {
    yield* forEachSliced(data, ({ line, cells }) => {
      const article = place < 0 ? "" : cleanCell(cells[place] ?? "")
      if (article) {
        lines.push({ line, article })
      } else {
        const reason = say(place < 0 ? "part.noArticleColumn" : "part.namesNoArticle")
        errors.push(unclear({ line }, cells.filter(Boolean).join(" "), reason))
      }
    })
  }
  const title = split.lines.find(({ line }) => line === understood.title_line)
  return {
    lines,
    errors,
    understood,
    textOf: (wanted) =>
      asText(
        split.lines.filter((line) => line === title || (wanted.has(line.line) && isWhole(line))),
        Math.max(2, understood.columns.length)
      ),
    reading: {
      columns: options.columns,
      date_order: options.date_order ?? understood.date_order ?? undefined,
      decimal_mark: options.decimal_mark,
      title_row: understood.title_line !== null,
      footer_rows: 0,
      accept_similar: options.accept_similar,
      accept_code: options.accept_code,
    },
  }
}
