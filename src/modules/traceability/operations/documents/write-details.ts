import { foldName } from "../../numbers/naming/fold-text"
import { holdsStock } from "../../../../shared/places"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { NameCheck } from "../../numbers/codes/find-foreign-names"
import { lockLots } from "../../stock/ledger/lock-lots"
import { findLotsByName } from "../../stock/lots/find-lots"
import { dropDetails } from "./drop-details"
import { lockHolders, type Taken } from "./holdings"
import { takeReserved } from "./take-reserved"
import { Sql } from "../../sql"
import { checkDetails } from "./check-details"
import { type DatedDetail, GivenDetail, StoredRow, asGivenRows, withInstants } from "./given-detail"
import { insertDetails } from "./insert-details"
import { assertRowCount, openLine, type OpenLine } from "./open-line"
import { DetailRow, LineRow, readLines } from "./operation-rows"
import { isReserving, refreshState } from "./refresh-state"
import { reserveRows } from "./reserve-rows"
import type { UniquenessScope } from "../../../../types/operation"

/** Locks what the line held and what it is to hold together, in one order, before either changes. */
async function lockAllLots(
  sql: Sql,
  line: LineRow,
  removed: DetailRow[],
  given: DatedDetail[],
  scope: UniquenessScope
): Promise<void> {
  const names = given.flatMap((row) => foldName(row.lot_name) ?? [])
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
  details: DatedDetail[]
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
 * everything as it was, and every bad row is thrown. A new name that looks like another one of the item is asked about
 * (`similar_lot`) unless `accept_similar`. Returns what was taken from other operations.
 */
export async function writeDetails(
  sql: Sql,
  given: {
    operation_id: string
    line_id: string
    mode: "replace" | "append"
    details: GivenDetail[]
    scope: UniquenessScope
    actor_id?: string | null
    accept_similar?: boolean
    /** The names are to be new, also where the type would add to a lot that exists. */
    new_only?: boolean
    /** Set where a person enters the names. */
    names?: NameCheck
  }
): Promise<Taken[]> {
  assertRowCount(given.details.length)
  const input = { ...given, details: await withInstants(sql, given.details) }
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
  await dropDetails(
    sql,
    open.operation,
    removed.map((detail) => detail.id)
  )
  // Another item may have the same number, unless numbers are unique over all items.
  const rivals = open.lines.filter(
    (l) => input.scope === "global" || l.inventory_item_id === open.line.inventory_item_id
  )
  const rivalIds = new Set(rivals.map((l) => l.id))
  const kept = open.details.filter((d) => keptIds.has(d.id) && rivalIds.has(d.line_id))
  const { taken, errors } = await takeForLine(sql, open, input)
  const rows = await checkDetails(sql, open, input.details, kept, input, errors)
  assertWithinDemand(open, keptOfLine, rows)
  if (isReserving(open.operation)) {
    await reserveRows(sql, open.operation, rows)
  }
  await insertDetails(sql, open.operation, open.line, rows)
  await sql(`UPDATE traceability_operation SET assigned_by_hand = true WHERE id = ?`, [
    open.operation.id,
  ])
  await refreshState(sql, open.operation)
  return taken
}
