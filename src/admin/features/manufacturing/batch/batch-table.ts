import type { ManufacturingLine, ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { RowError } from "../../../lib/api-error"
import { formatQuantity, roundQuantity } from "../../../lib/format"
import { linesOf, numberedComponents } from "../manufacturing-rules"

/** A column of the grid: the finished number first, then the components in the order of the text's columns. */
export type GridColumn = {
  lineId: string
  label: string
  isSerial: boolean
  line: ManufacturingLine
}

export const columnsOf = (order: ManufacturingOrderDetail): GridColumn[] =>
  [...linesOf(order, "finished"), ...numberedComponents(order)].map((line) => ({
    lineId: line.id,
    label: line.sku || line.title || line.id,
    isSerial: line.tracking === "serial",
    line,
  }))

/** The grid is another view of the text: a line is a row, its commas part the cells. */
export const cellsOf = (text: string, columns: number, rows: number): string[][] => {
  const lines = text.split(/\r\n|\n|\r/)
  return Array.from({ length: Math.max(rows, lines.length) }, (_, row) => {
    const cells = (lines[row] ?? "").split(/[,\t]/).map((cell) => cell.trimStart())
    return Array.from(
      { length: Math.max(columns, cells.length) },
      (__, column) => cells[column] ?? ""
    )
  })
}

export const textOf = (cells: string[][]): string =>
  cells
    .map((row) => row.join(",").replace(/,+$/, ""))
    .join("\n")
    .replace(/\n+$/, "")

/** A comma would begin another cell. */
const clean = (value: string): string => value.replace(/[,\t\r\n]/g, " ").trimStart()

export const withCell = (
  cells: string[][],
  row: number,
  column: number,
  value: string
): string[][] =>
  cells.map((line, i) =>
    i === row ? line.map((cell, k) => (k === column ? clean(value) : cell)) : line
  )

/** A block of a spreadsheet or of the text box, put in from a cell on. Returns how many of its columns found no place. */
export const withBlock = (cells: string[][], row: number, column: number, block: string) => {
  const given = block
    .replace(/[\r\n]+$/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.split(/[,\t]/))
  const width = cells[0].length
  const rows = Array.from({ length: Math.max(cells.length, row + given.length) }, (_, i) => {
    const line = cells[i] ?? Array<string>(width).fill("")
    const from = given[i - row]
    return from
      ? line.map((cell, k) =>
          from[k - column] === undefined ? cell : clean(from[k - column]).trim()
        )
      : line
  })
  return {
    cells: rows,
    dropped: Math.max(0, Math.max(...given.map((line) => line.length)) - (width - column)),
  }
}

/** The last filled cell of a column that has empty ones right below it. */
export const fillSource = (cells: string[][], column: number): number =>
  cells.findIndex((row, i) => !!row[column] && cells[i + 1]?.[column] === "")

/** How many empty cells there are right below a cell. */
export const emptyBelow = (cells: string[][], row: number, column: number): number => {
  const below = cells.slice(row + 1)
  const filled = below.findIndex((line) => !!line[column])
  return filled < 0 ? below.length : filled
}

export const withColumn = (
  cells: string[][],
  row: number,
  column: number,
  values: string[]
): string[][] => values.reduce((all, value, i) => withCell(all, row + i, column, value), cells)

/** The cell an error belongs to: the line tells the row; the column follows from what is refused, or from its text. */
export const cellOfError = (
  error: RowError,
  cells: string[][],
  columns: GridColumn[]
): [row: number, column: number] => {
  const byLine = columns.findIndex((column) => column.lineId === error.line_id)
  const text = error.value?.trim()
  const byText = text
    ? (cells[error.index]?.findIndex((cell) =>
        cell.split("|").some((part) => part.trim() === text)
      ) ?? -1)
    : -1
  return [error.index, Math.max(byLine >= 0 ? byLine : byText, 0)]
}

type Left = { name: string; quantity: number }

/** As the text writes it: `LOT`, or where several share a unit's need `LOT;3|LOT;2`. */
const written = (parts: Left[], isSerial: boolean): string =>
  parts
    .map(({ name, quantity }) => (isSerial || parts.length === 1 ? name : `${name};${quantity}`))
    .join("|")

/** What is reserved for the order goes into the empty cells of named units, in order. */
export const withReserved = (cells: string[][], columns: GridColumn[], units: number): string[][] =>
  columns.reduce((all, { line, isSerial }, column) => {
    if (column === 0) {
      return all
    }
    const used = new Set(
      all.flatMap((row) => row[column].split("|").map((part) => part.split(";")[0].trim()))
    )
    const left = line.details
      .filter((row) => row.lot_name && !(isSerial && used.has(row.lot_name)))
      .map((row): Left => ({ name: row.lot_name!, quantity: row.quantity }))
    const need = roundQuantity(line.demand / units)
    return all.map((row) => {
      if (!row[0] || row[column]) {
        return row
      }
      const parts: Left[] = []
      for (let open = need; open > 0 && left.length;) {
        const quantity = Math.min(left[0].quantity, open)
        parts.push({ name: left[0].name, quantity })
        open = roundQuantity(open - quantity)
        left[0].quantity = roundQuantity(left[0].quantity - quantity)
        if (!left[0].quantity) {
          left.shift()
        }
      }
      return row.map((cell, k) => (k === column ? written(parts, isSerial) : cell))
    })
  }, cells)

export const needOf = ({ line }: GridColumn, units: number): string =>
  formatQuantity(line.demand / units)
