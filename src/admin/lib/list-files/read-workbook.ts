import type { CellObject, DenseWorkSheet, Range, WorkBook } from "@e965/xlsx"
import { cellText, type Formats } from "./cell-text"
import { FileProblem } from "./file-problem"

/** The 200,000 rows of opening stock, titles and totals, and one more that shows that there are too many. */
const ROWS_MAX = 201_002

/** What a person does not see as it is, and would be guessed. `rows` and `columns` as the spreadsheet names them. */
export type SheetDoubt = { reason: "hidden_rows" | "hidden_columns" | "merged_rows"; place: string }

export type ListSheet = { name: string; text: string; rowCount: number; doubts: SheetDoubt[] }

type Tools = typeof import("@e965/xlsx")

/** A break within a cell, as one character: lines stay those of the sheet, and no name has it. */
const LINE_SEPARATOR = "\u2028"

const quote = (cell: string): string =>
  /["\t\r\n]/.test(cell)
    ? `"${cell.replace(/\r\n?|\n/g, LINE_SEPARATOR).replace(/"/g, '""')}"`
    : cell

/** Without what stands behind the last one that is filled. */
function upToLast<T>(all: T[], isFilled: (one: T) => boolean): T[] {
  let end = all.length
  while (end > 0 && !isFilled(all[end - 1])) {
    end--
  }
  return all.slice(0, end)
}

/** 3, 4, 5, 9 as 3–5, 9. */
function describePlaces(places: number[], nameOf: (place: number) => string): string {
  const ranges: [number, number][] = []
  for (const place of places) {
    const last = ranges.at(-1)
    if (last && last[1] === place - 1) {
      last[1] = place
    } else {
      ranges.push([place, place])
    }
  }
  return ranges
    .map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`))
    .join(", ")
}

/** Row by row: `Math.max` cannot take the rows of a long sheet as its arguments. */
const widthOf = (cells: string[][]): number =>
  cells.reduce((widest, row) => Math.max(widest, row.length), 0)

function doubtsOf(sheet: DenseWorkSheet, cells: string[][], { utils }: Tools): SheetDoubt[] {
  const isHidden = (place?: { hidden?: boolean }) => !!place?.hidden
  const width = widthOf(cells)
  const rows = cells.flatMap((row, r) =>
    row.some(Boolean) && isHidden(sheet["!rows"]?.[r]) ? r : []
  )
  const columns = Array.from({ length: width }, (_, c) => c).filter(
    (c) => isHidden(sheet["!cols"]?.[c]) && cells.some((row) => row[c])
  )
  // Titles are often merged over columns; merged over rows, a value is that of all of them, or of the first.
  const merges: Range[] = sheet["!merges"] ?? []
  const merged = merges.filter(({ s, e }) => e.r > s.r && cells[s.r]?.[s.c])
  const doubts: SheetDoubt[] = [
    { reason: "hidden_rows", place: describePlaces(rows, (r) => String(r + 1)) },
    { reason: "hidden_columns", place: describePlaces(columns, utils.encode_col) },
    { reason: "merged_rows", place: merged.slice(0, 5).map(utils.encode_range).join(", ") },
  ]
  return doubts.filter(({ place }) => place)
}

/**
 * A sheet as lines of TABs, each on the line of its row. A last TAB stands in every line, so that nothing within a cell can
 * be taken for what parts columns.
 */
function asText(cells: string[][]): string {
  const used = cells.filter((row) => row.some(Boolean))
  const width = widthOf(used)
  const first = used.reduce((least, row) => Math.min(least, row.findIndex(Boolean)), width)
  return cells
    .map((row) =>
      row.some(Boolean)
        ? Array.from({ length: width - first + 1 }, (_, c) => quote(row[first + c] ?? "")).join(
            "\t"
          )
        : ""
    )
    .join("\n")
}

function readSheet(name: string, sheet: DenseWorkSheet, formats: Formats, tools: Tools): ListSheet {
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? []
  const rows = Array.from(data, (row) =>
    upToLast(
      Array.from(row ?? [], (cell) => cellText(cell, formats)),
      Boolean
    )
  )
  const cells = upToLast(rows, (row) => row.length > 0)
  const rowCount = cells.filter((row) => row.length).length
  return {
    name,
    text: rowCount ? asText(cells) : "",
    rowCount,
    doubts: doubtsOf(sheet, cells, tools),
  }
}

function open(bytes: Uint8Array, { read }: Tools): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellStyles: true,
      sheetRows: ROWS_MAX,
      bookVBA: false,
    })
  } catch {
    throw new FileProblem("broken")
  }
}

/**
 * Reads the visible sheets of a workbook that have something in them, as lists. The reader is loaded when a workbook is
 * opened for the first time. Throws a `FileProblem`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ListSheet[]> {
  const tools = await import("@e965/xlsx")
  const book = open(bytes, tools)
  const date1904 = !!book.Workbook?.WBProps?.date1904
  const formats: Formats = {
    isDate: (format) => tools.SSF.is_date(format),
    readDate: (value) => tools.SSF.parse_date_code(value, { date1904 }),
  }
  const sheets = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden)
    .map((name) => readSheet(name, book.Sheets[name] as DenseWorkSheet, formats, tools))
    .filter(({ rowCount }) => rowCount)
  if (!sheets.length) {
    throw new FileProblem("empty")
  }
  return sheets
}
