import { holdsStock } from "../../../types/operation-places"
import type { Tracking } from "../../../types/operation"
import { itemToken } from "../../../utils/message-tokens"
import { roundQuantity, sumQuantities } from "../../../utils/round-quantity"
import { RowError, throwRowErrors, TraceabilityError } from "../../../utils/traceability-error"
import { checkLeavingNumbers } from "../deliveries/check-leaving-numbers"
import { lockLots } from "../ledger/lock-lots"
import { findLotsByName } from "../lots/find-lots"
import { checkQuantity } from "../naming/check-quantity"
import { newId } from "../new-id"
import { releaseDetails } from "../reservation/release-details"
import { reserveStock } from "../reservation/reserve-by-strategy"
import type { Sql } from "../sql"
import { checkIncomingRows, GivenRow } from "./check-incoming-rows"
import { checkOutgoingRows } from "./check-outgoing-rows"
import { lockHolders, type Taken, takeReserved } from "../reservation/take-reserved"
import {
  asksForLots,
  DetailRow,
  LineRow,
  namesOnDelivery,
  namesOnUse,
  numbersAsItLeaves,
  OperationRow,
  readLines,
} from "./operation-rows"
import { assertRowCount, openLine, type OpenLine } from "./open-line"
import { isReserving, refreshState } from "./refresh-state"

export type GivenDetail = {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: Date | null
  override_reason?: string | null
  take_reserved?: boolean
}

const isEmpty = (row: GivenDetail): boolean => !row.lot_id && !row.lot_name?.trim()

const NO_LOT = { lot_id: null, lot_name: null, override_reason: null }

type StoredRow = GivenDetail & { lot_id: string | null; lot_name: string | null; quantity: number }

/** Numbers entered here that stand on another row of the operation already. */
function duplicatesOfKept(
  rows: (GivenRow & { lot_name: string })[],
  kept: DetailRow[],
  tracking: Tracking
): RowError[] {
  if (tracking !== "serial") {
    return []
  }
  const names = new Set(kept.flatMap((detail) => detail.lot_name ?? []))
  return rows
    .filter((row) => names.has(row.lot_name))
    .map((row) => ({
      index: row.index,
      line_id: row.line_id,
      value: row.lot_name,
      code: "duplicate_lot",
      message: `${row.lot_name} is already entered in this operation.`,
    }))
}

/** Empty rows wait for a number, and stand for a quantity all the same: what is missing is counted from them. */
function blankRowErrors(given: GivenDetail[], line: LineRow): RowError[] {
  return given.flatMap((row, index): RowError[] => {
    const quantity = checkQuantity(row.quantity ?? 1, line.tracking)
    return isEmpty(row) && !quantity.ok
      ? [
          {
            index,
            line_id: line.id,
            value: null,
            code: "quantity_mismatch",
            message: `${itemToken(line.inventory_item_id)}: ${quantity.message}`,
          },
        ]
      : []
  })
}

const asGivenRows = (given: GivenDetail[], line: LineRow): GivenRow[] =>
  given.flatMap((row, index) =>
    isEmpty(row)
      ? []
      : [{ ...row, index, line_id: line.id, inventory_item_id: line.inventory_item_id }]
  )

/** What is entered here would be lost: said at once, before somebody scans a whole pallet. */
function refuseNumbersInStock(line: LineRow, given: GivenDetail[]): void {
  if (line.capture === "delivery") {
    throwRowErrors(
      given.flatMap((row, index): RowError[] => {
        const value = row.lot_name ?? row.lot_id ?? null
        const message = `${value}: the numbers of ${itemToken(line.inventory_item_id)} are recorded when it is delivered. Enter the quantity alone.`
        return isEmpty(row)
          ? []
          : [{ index, line_id: line.id, value, code: "create_not_allowed", message }]
      })
    )
  }
}

async function checkRows(
  sql: Sql,
  { operation, line }: OpenLine,
  given: GivenDetail[],
  kept: DetailRow[],
  scope: "item" | "global",
  notTaken: RowError[]
): Promise<StoredRow[]> {
  if (!asksForLots(operation, line)) {
    refuseNumbersInStock(line, given)
    return given.map((row) => ({
      ...row,
      ...NO_LOT,
      quantity: requireQuantity(row, line),
    }))
  }
  const named = asGivenRows(given, line)
  const outgoing = holdsStock(operation.from_location_id)
  const rules = {
    ...operation,
    scope,
    tracking: new Map([[line.inventory_item_id, line.tracking]]),
    operation_id: operation.id,
    use_create_lots: outgoing
      ? namesOnDelivery(operation) || namesOnUse(operation, line)
      : operation.use_create_lots,
    now: new Date(),
  }
  const check = numbersAsItLeaves(operation, line)
    ? checkLeavingNumbers
    : outgoing
      ? checkOutgoingRows
      : checkIncomingRows
  const { rows, errors } = await check(sql, named, rules)
  throwRowErrors([
    ...notTaken,
    ...errors.filter((error) => !notTaken.some(({ index }) => index === error.index)),
    ...blankRowErrors(given, line),
    ...duplicatesOfKept(rows as (GivenRow & { lot_name: string })[], kept, line.tracking),
  ])
  const byIndex = new Map(rows.map((row) => [row.index, row]))
  return given.map((row, index) => {
    const good = byIndex.get(index)
    return good
      ? {
          ...row,
          lot_id: good.lot_id ?? null,
          lot_name: good.lot_name ?? null,
          quantity: good.quantity!,
          override_reason: (outgoing && good.override_reason) || null,
        }
      : { ...row, ...NO_LOT, quantity: row.quantity ?? 1 }
  })
}

function requireQuantity(row: GivenDetail, line: LineRow): number {
  const checked = checkQuantity(row.quantity ?? line.demand, "none")
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", checked.message)
  }
  return checked.quantity
}

/** Locks what the line held and what it is to hold together, in one order, before either changes. */
async function lockAllLots(
  sql: Sql,
  line: LineRow,
  removed: DetailRow[],
  given: GivenDetail[],
  scope: "item" | "global"
): Promise<void> {
  const names = given.flatMap((row) => (row.lot_name ? [row.lot_name.trim()] : []))
  const named = await findLotsByName(sql, line.inventory_item_id, scope, names)
  await lockLots(sql, [
    ...removed.flatMap((detail) => detail.lot_id ?? []),
    ...given.flatMap((row) => row.lot_id ?? []),
    ...named.map((lot) => lot.id),
  ])
}

type Taking = {
  operation_id: string
  line_id: string
  details: GivenDetail[]
  actor_id?: string | null
}

/** The operation is locked together with those it takes from, so its line is read before it is locked itself. */
async function lockHoldersOfLine(sql: Sql, input: Taking): Promise<void> {
  if (input.details.some((row) => row.take_reserved)) {
    const lines = await readLines(sql, [input.operation_id])
    const itemIds = lines.map((line) => line.inventory_item_id)
    await lockHolders(sql, [input.operation_id], input.details, itemIds)
  }
}

/** Only an operation that holds its rows can take units from another: a draft would free them for nobody. */
async function takeForLine(sql: Sql, { operation, line }: OpenLine, input: Taking) {
  if (!input.details.some((row) => row.take_reserved) || !holdsStock(operation.from_location_id)) {
    return { taken: [], errors: [] }
  }
  if (!isReserving(operation)) {
    throw new TraceabilityError(
      "invalid_state",
      `${operation.reference} is a draft. Confirm it before you take units that are reserved elsewhere.`
    )
  }
  const rows = asGivenRows(input.details, line)
  return takeReserved(sql, operation, rows, [], input.actor_id ?? null)
}

export async function reserveRows(
  sql: Sql,
  operation: OperationRow,
  rows: Pick<StoredRow, "lot_id" | "quantity">[]
): Promise<void> {
  const picks = rows.flatMap((row) =>
    row.lot_id ? [{ lot_id: row.lot_id, quantity: row.quantity }] : []
  )
  const got = await reserveStock(sql, operation.from_location_id, picks)
  if (got.length < picks.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      `Not everything chosen for ${operation.reference} is still free. Load the page again and choose anew.`,
      { status: 409 }
    )
  }
}

/** Adds rows at the end of a line and answers their ids. */
export async function insertDetails(
  sql: Sql,
  operation: OperationRow,
  line: LineRow,
  rows: StoredRow[]
): Promise<string[]> {
  const ids = rows.map(() => newId("sopd"))
  await sql(
    `INSERT INTO stock_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, picked, expires_at, override_reason,
                                         from_location_id, to_location_id, position)
     SELECT d.id, ?, ?, d.lot_id, d.lot_name, d.quantity, d.picked, d.expires_at, d.override_reason, ?, ?,
            coalesce((SELECT max(position) FROM stock_operation_detail WHERE line_id = ?), 0) + d.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::boolean[], ?::timestamptz[], ?::text[])
            WITH ORDINALITY AS d (id, lot_id, lot_name, quantity, picked, expires_at, override_reason, place)`,
    [
      operation.id,
      line.id,
      operation.from_location_id,
      operation.to_location_id,
      line.id,
      ids,
      rows.map((row) => row.lot_id),
      rows.map((row) => row.lot_name),
      rows.map((row) => row.quantity),
      rows.map((row) => row.picked ?? false),
      rows.map((row) => row.expires_at ?? null),
      rows.map((row) => row.override_reason ?? null),
    ]
  )
  return ids
}

function assertWithinDemand(open: OpenLine, kept: DetailRow[], rows: StoredRow[]): void {
  const total = sumQuantities([...kept.map((d) => d.quantity), ...rows.map((row) => row.quantity)])
  const over = roundQuantity(total - open.line.demand)
  if (open.operation.code === "delivery" && over > 0) {
    throw new TraceabilityError(
      "quantity_mismatch",
      `${open.operation.reference} needs ${open.line.demand}, but ${total} would be assigned: take ${over} away.`
    )
  }
}

/**
 * Writes the Detailed Operations rows of a line: in place of the present ones, or after them (named rows stay, empty rows
 * are filled first). What rows held before is freed, what they name now is reserved, all or nothing: one bad row leaves
 * everything as it was and every bad row is answered. Answers what was taken from other operations.
 */
export async function writeDetails(
  sql: Sql,
  input: {
    operation_id: string
    line_id: string
    mode: "replace" | "append"
    details: GivenDetail[]
    scope: "item" | "global"
    actor_id?: string | null
  }
): Promise<Taken[]> {
  assertRowCount(input.details.length)
  await lockHoldersOfLine(sql, input)
  const open = await openLine(sql, input.operation_id, input.line_id)
  const ofLine = open.details.filter((detail) => detail.line_id === open.line.id)
  const isBlank = (detail: DetailRow) => !detail.lot_id && !detail.lot_name
  const keptOfLine = input.mode === "append" ? ofLine.filter((detail) => !isBlank(detail)) : []
  const blanks = input.mode === "append" ? ofLine.filter(isBlank) : []
  const removed = input.mode === "append" ? blanks.slice(0, input.details.length) : ofLine
  const keptIds = new Set(
    open.details
      .filter((d) => d.line_id !== open.line.id)
      .concat(keptOfLine)
      .map((d) => d.id)
  )

  if (isReserving(open.operation)) {
    await lockAllLots(sql, open.line, removed, input.details, input.scope)
  }
  await releaseDetails(
    sql,
    removed.map((detail) => detail.id),
    isReserving(open.operation)
  )
  // Another item may have the same number, unless numbers are unique over all items.
  const rivals = open.lines.filter(
    (l) => input.scope === "global" || l.inventory_item_id === open.line.inventory_item_id
  )
  const rivalIds = new Set(rivals.map((l) => l.id))
  const kept = open.details.filter((d) => keptIds.has(d.id) && rivalIds.has(d.line_id))
  const { taken, errors } = await takeForLine(sql, open, input)
  const rows = await checkRows(sql, open, input.details, kept, input.scope, errors)
  assertWithinDemand(open, keptOfLine, rows)
  if (isReserving(open.operation)) {
    await reserveRows(sql, open.operation, rows)
  }
  await insertDetails(sql, open.operation, open.line, rows)
  await sql(`UPDATE stock_operation SET assigned_by_hand = true WHERE id = ?`, [open.operation.id])
  await refreshState(sql, open.operation)
  return taken
}
