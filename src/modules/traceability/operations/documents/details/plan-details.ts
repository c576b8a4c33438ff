import { foldName } from "../../../numbers/naming/fold-text"
import type { RefusalDetails } from "../../../../../types/refusal"
import { holdsStock, placesOf } from "../../../../../shared/places"
import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import type { NameCheck } from "../../../numbers/lists/find-foreign-names"
import { lockLots } from "../../../stock/ledger/lock-lots"
import { findLotsByName } from "../../../stock/lots/find-lots"
import { dropDetails } from "./drop-details"
import { fillAnnounced } from "./fill-announced"
import { lockHolders, type Taken } from "./holdings"
import { takeReserved } from "./take-reserved"
import { Sql } from "../../../sql"
import { checkDetails } from "./check-details"
import { type DatedDetail, GivenDetail, StoredRow, asGivenRows, withInstants } from "./given-detail"
import { nameIdentified, sayingWhatWasSaid } from "./name-identified"
import { assertRowCount, openLine, type OpenLine } from "./open-line"
import { DetailRow, LineRow, readLines, readOperations } from "../operation-rows"
import { isReserving } from "../refresh-state"
import type { UniquenessScope } from "../../../../../types/operation"

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
      say("invalid_state.confirmToTake", { reference: operation.reference })
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
      say("quantity_mismatch.overAssigned", {
        reference: open.operation.reference,
        demand: open.line.demand,
        total,
        over,
      })
    )
  }
}

/** Rows as they are to stand on a line, and who enters them. */
export type EnterDetails = {
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
  /** The line, where the caller has locked and read it already. */
  open?: OpenLine
}

const isBlank = (detail: DetailRow): boolean => !detail.lot_id && !detail.lot_name

/** Of the operation's rows: those that give way, those of the line that stay, and all that a new name must differ from. */
function divideRows({ line, lines, details }: OpenLine, input: Plan["input"]) {
  const ofLine = details.filter((detail) => detail.line_id === line.id)
  const appends = input.mode === "append"
  const removed = appends ? ofLine.filter(isBlank).slice(0, input.details.length) : ofLine
  const keptOfLine = appends ? ofLine.filter((detail) => !isBlank(detail)) : []
  // Another item may have the same number, unless numbers are unique over all items.
  const rivals = lines.filter(
    (l) => input.scope === "global" || l.inventory_item_id === line.inventory_item_id
  )
  const rivalIds = new Set(rivals.map((l) => l.id))
  const kept = details
    .filter((detail) => detail.line_id !== line.id)
    .concat(keptOfLine)
    .filter((detail) => rivalIds.has(detail.line_id))
  return { removed, keptOfLine, kept }
}

type Plan = {
  /** Which number of a unit was entered instead of its own, by the row's index. */
  said: Map<number, RefusalDetails>
  input: Omit<EnterDetails, "details"> & { details: DatedDetail[] }
  open: OpenLine
  removed: DetailRow[]
  keptOfLine: DetailRow[]
  kept: DetailRow[]
}

/** What leaves may be entered by any number of the unit; which unit that is has to be known before anything is locked. */
async function nameLeaving(sql: Sql, { operation_id, line_id, details, scope }: EnterDetails) {
  const names = details.some((row) => !row.lot_id && row.lot_name)
  const lines = names ? await readLines(sql, [operation_id]) : []
  const line = lines.find(({ id }) => id === line_id)
  const [operation] = line ? await readOperations(sql, [operation_id]) : []
  if (!line || !operation || !holdsStock(placesOf(operation, line).from_location_id)) {
    return { details, said: new Map<number, RefusalDetails>() }
  }
  const { inventory_item_id } = line
  const rows = details.map((row, index) => ({ ...row, index, line_id, inventory_item_id }))
  const { rows: named, said } = await nameIdentified(sql, rows, scope)
  const chosen = details.map((row, i) => ({
    ...row,
    ...(said.has(i) ? { lot_id: named[i].lot_id, lot_name: named[i].lot_name } : {}),
  }))
  return { details: chosen, said }
}

/** Locks the line with all lots that it held and is to hold, and says which rows give way. */
export async function planDetails(sql: Sql, given: EnterDetails): Promise<Plan> {
  assertRowCount(given.details.length)
  const { details, said } = await nameLeaving(sql, given)
  const input = { ...given, details: await withInstants(sql, details) }
  await lockHoldersOfLine(sql, input)
  const open = given.open ?? (await openLine(sql, input.operation_id, input.line_id))
  const { operation, line } = open
  input.details = await fillAnnounced(sql, operation, line.inventory_item_id, input.details)
  const rows = divideRows(open, input)
  if (isReserving(open.operation)) {
    await lockAllLots(sql, open.line, rows.removed, input.details, input.scope)
  }
  return { input, open, said, ...rows }
}

/** Frees what the rows that give way held. */
export const dropRemoved = (sql: Sql, { open, removed }: Plan): Promise<void> =>
  dropDetails(
    sql,
    open.operation,
    removed.map((detail) => detail.id)
  )

/**
 * Checks the rows: the one rule for whoever writes them and for whoever asks beforehand. Takes from other operations what is
 * to be taken, so a caller that does not write the rows ends its transaction. Throws every bad row.
 */
export async function checkPlan(
  sql: Sql,
  { input, open, said, keptOfLine, kept }: Plan
): Promise<{ rows: StoredRow[]; taken: Taken[] }> {
  const { taken, errors } = await takeForLine(sql, open, input)
  const rows = await sayingWhatWasSaid(said, () =>
    checkDetails(sql, open, input.details, kept, input, errors)
  )
  assertWithinDemand(open, keptOfLine, rows)
  return { rows, taken }
}
