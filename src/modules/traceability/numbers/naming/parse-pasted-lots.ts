import type { Tracking } from "../../../../types/operation"
import type { TraceabilityErrorCode } from "../../../../shared/traceability-error"
import { checkLotName } from "./check-lot-name"
import { checkQuantity } from "./check-quantity"
import { isPastedHeader } from "./is-pasted-header"
import { LOT_ROWS_MAX } from "./lot-rows-max"
import type { DateOrder } from "./read-pasted-date"
import { PastedLine, readPastedLine } from "./read-pasted-line"
import { resolvePastedDate } from "./resolve-pasted-date"
import { shortenValue } from "./shorten-value"
import { splitPastedText } from "./split-pasted-text"

/** A pasted lot or serial number. `line` counts from 1, blank lines included; `expires_at` is ISO 8601 in UTC. */
export type PastedLot = { line: number; name: string; quantity: number; expires_at?: string }

export type PastedLotError = {
  line: number
  value: string | null
  code: TraceabilityErrorCode
  message: string
}

export type PastedLots = { rows: PastedLot[]; errors: PastedLotError[] }

export type ParsePastedLotsOptions = {
  tracking: Tracking
  /** False for an item without expiry: its dates are then dropped. */
  acceptsDates: boolean
  /** Gives what a date leaves out: its day, month or year. */
  now: Date
  /** How the user writes dates, for a paste in which no date proves it. */
  dateOrder?: DateOrder
}

const last = <T>(values: T[]): T | undefined => values[values.length - 1]

function readName(line: PastedLine, errors: PastedLotError[]): string | undefined {
  const checked = checkLotName(line.name)
  if (checked.ok) {
    return checked.name
  }
  const message = `Line ${line.line}: ${checked.message}`
  errors.push({ line: line.line, value: line.name, code: "invalid_name", message })
  return undefined
}

/** The last quantity of the line, or 1. */
function readQuantity(
  line: PastedLine,
  tracking: Tracking,
  errors: PastedLotError[]
): number | undefined {
  const checked = checkQuantity(last(line.quantities) ?? 1, tracking)
  if (checked.ok) {
    return checked.quantity
  }
  const message = `Line ${line.line}: ${shortenValue(line.name)}: ${checked.message}`
  errors.push({ line: line.line, value: line.name, code: "quantity_mismatch", message })
  return undefined
}

/** The last date of the line. One that is clear by itself but not beside the others is refused, never guessed. */
function readDate(
  line: PastedLine,
  order: DateOrder | undefined,
  errors: PastedLotError[]
): string | undefined {
  const cell = last(line.dates)
  const expires = cell && resolvePastedDate(cell.date, order)
  if (cell && !expires) {
    const reason = "is no clear date here: write year-month-day, such as 2027-03-31"
    const message = `Line ${line.line}, column ${cell.column}: ${shortenValue(cell.text)} ${reason}.`
    errors.push({ line: line.line, value: cell.text, code: "invalid_name", message })
  }
  return expires
}

function refuseUnreadable(line: PastedLine, errors: PastedLotError[]): void {
  for (const { column, text } of line.unreadable) {
    const message = `Line ${line.line}, column ${column}: ${shortenValue(text)} is neither a quantity nor a date.`
    errors.push({ line: line.line, value: text, code: "invalid_name", message })
  }
}

/** A serial number may be on one line only; a lot may be on several. */
function refuseDuplicate(
  name: string,
  line: number,
  seen: Map<string, number>,
  errors: PastedLotError[]
): void {
  const first = seen.get(name)
  if (first === undefined) {
    seen.set(name, line)
    return
  }
  const message = `${shortenValue(name)} is entered twice: on line ${first} and on line ${line}.`
  errors.push({ line, value: name, code: "duplicate_lot", message })
}

function tooManyRows(lines: { line: number }[]): PastedLots {
  const message = `${lines.length} rows are too many at once; the limit is ${LOT_ROWS_MAX}.`
  const { line } = lines[LOT_ROWS_MAX]
  return { rows: [], errors: [{ line, value: null, code: "too_many_rows", message }] }
}

/**
 * Reads lots or serial numbers pasted from a spreadsheet: one line each, the name first, then a quantity and an expiry
 * date in any order. The rules are Odoo's, except that names are trimmed, and that an unreadable column is an error of its
 * line, where Odoo takes the whole line for the name. Returns good rows and an error for every other line; never throws.
 */
export function parsePastedLots(text: string, options: ParsePastedLotsOptions): PastedLots {
  const { tracking, acceptsDates, now, dateOrder } = options
  const cells = splitPastedText(text)
  const data = cells.length && isPastedHeader(cells[0].cells, now) ? cells.slice(1) : cells
  if (data.length > LOT_ROWS_MAX) {
    return tooManyRows(data)
  }
  const lines = data.map((line) => readPastedLine(line, now, dateOrder))
  const proved = lines.flatMap((line) => line.dates.flatMap(({ date }) => date.decides ?? []))
  const order = proved[0] ?? dateOrder

  const rows: PastedLot[] = []
  const errors: PastedLotError[] = []
  const seen = new Map<string, number>()
  for (const line of lines) {
    const errorsBefore = errors.length
    const name = readName(line, errors)
    refuseUnreadable(line, errors)
    const quantity = readQuantity(line, tracking, errors)
    const expires = acceptsDates ? readDate(line, order, errors) : undefined
    if (name !== undefined && tracking === "serial") {
      refuseDuplicate(name, line.line, seen, errors)
    }
    if (name !== undefined && quantity !== undefined && errors.length === errorsBefore) {
      rows.push({ line: line.line, name, quantity, ...(expires ? { expires_at: expires } : {}) })
    }
  }
  return { rows, errors }
}
