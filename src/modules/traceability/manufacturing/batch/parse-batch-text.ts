import { LOT_ROWS_MAX } from "../../numbers/naming/lot-rows-max"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import { shortenValue } from "../../numbers/naming/shorten-value"
import type { Tracking } from "../../../../types/operation"
import type { RowError, TraceabilityErrorCode } from "../../../../shared/traceability-error"

export type BatchLot = { name: string; quantity?: number }
export type BatchComponent = { inventory_item_id: string; lots: BatchLot[] }
/** One line of Batch Production: a finished lot, how much of it, and what goes into it. `line` counts from 1. */
export type BatchRow = {
  line: number
  name: string
  quantity?: number
  components: BatchComponent[]
}

/** The tracked components in the order of their columns. */
export type BatchColumn = { inventory_item_id: string; tracking: Tracking; label: string }

type Options = { tracking: Tracking; columns: BatchColumn[] }
type Fail = (code: TraceabilityErrorCode, message: string, value: string) => void

/** `LOT` or `LOT;3`. */
function readLot(text: string, tracking: Tracking, fail: Fail): BatchLot | null {
  const cut = text.lastIndexOf(";")
  const name = checkLotName(cut < 0 ? text : text.slice(0, cut))
  if (!name.ok) {
    fail("invalid_name", name.message, text)
    return null
  }
  if (cut < 0) {
    return { name: name.name }
  }
  const written = text.slice(cut + 1).trim()
  const quantity = checkQuantity(written === "" ? undefined : Number(written), tracking)
  if (!quantity.ok) {
    const shown = Number.isNaN(Number(written))
      ? `The quantity must be a number, not ${shortenValue(written)}.`
      : quantity.message
    fail("quantity_mismatch", `${name.name}: ${shown}`, text)
    return null
  }
  return { name: name.name, quantity: quantity.quantity }
}

function readComponents(cells: string[], columns: BatchColumn[], fail: Fail): BatchComponent[] {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim())) {
    const named = columns.length
      ? `has ${cells.length} component columns, but there ${columns.length === 1 ? "is" : "are"} ${columns.length}: ${columns.map((column) => column.label).join(", ")}`
      : "names a component, but no component is tracked"
    fail("quantity_mismatch", `The line ${named}.`, cells.join(","))
  }
  return columns.flatMap((column, i) => {
    const parts = (cells[i] ?? "").split("|").filter((part) => part.trim())
    const lots = parts.flatMap((part) => readLot(part, column.tracking, fail) ?? [])
    return lots.length ? [{ inventory_item_id: column.inventory_item_id, lots }] : []
  })
}

/**
 * Reads the text box of Batch Production, one finished product a line: `FINISHED[;quantity][,COMP1[,COMP2…]]`, where a
 * component is `LOT[;quantity][|LOT[;quantity]…]`. An empty column is filled by suggestion. A TAB separates columns like a
 * comma, so that a block copied from a spreadsheet can be pasted. Returns good rows, and an error for every other line.
 */
export function parseBatchText(
  text: string,
  options: Options
): { rows: BatchRow[]; errors: RowError[] } {
  const rows: BatchRow[] = []
  const errors: RowError[] = []
  const lines = text.split(/\r\n|\n|\r/)
  lines.forEach((content, i) => {
    if (!content.trim()) {
      return
    }
    const fail: Fail = (code, message, value) =>
      errors.push({ index: i, value: value.trim(), code, message: `Line ${i + 1}: ${message}` })
    const [first, ...cells] = content.split(/[,\t]/)
    const finished = readLot(first, options.tracking, fail)
    const components = readComponents(cells, options.columns, fail)
    if (finished) {
      rows.push({ line: i + 1, ...finished, components })
    }
  })
  if (rows.length > LOT_ROWS_MAX) {
    const message = `${rows.length} lines are too many at once; the limit is ${LOT_ROWS_MAX}.`
    return {
      rows: [],
      errors: [{ index: LOT_ROWS_MAX, value: null, code: "too_many_rows", message }],
    }
  }
  return { rows, errors }
}
