import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { ServiceOutcome } from "../../../../types/service-case"
import type { HeldByOperation } from "../../operations/documents/hold-lot"
import type { Sql } from "../../sql"
import { restoreLot } from "../../stock/lots/restore-lot"
import { snapshotLots } from "../../stock/lots/snapshot-lots"
import { type CaseRow, lockOpenCase, readCase } from "./case-rows"
import { holdUnit, letUnitGo } from "./hold-unit"
import { readLentNames } from "./read-lent-names"
import { requireReplacement } from "./require-replacement"
import { findUnit, refuseElsewhere, shelvesOf } from "./unit-place"

/** What becomes of a case. */
export type MoveCase = { id: string; actor_id: string | null } & (
  | { to: "in_repair"; location_id?: string }
  | {
      to: "done"
      outcome: ServiceOutcome
      note?: string | null
      replacement_lot_id?: string | null
    }
  | { to: "cancelled"; note?: string | null }
  | { to: "reopened" }
)

export type MovedCase = {
  /** As it was, for `restoreCase`. */
  before: CaseRow
  /** Its unit as it was. */
  unit_before: string
  /** What the unit was taken from, as it is blocked now. */
  lost: HeldByOperation[]
  blocked: boolean
  unblocked: boolean
}

const refuse = (said: string | RefusalDetails, status: 400 | 409 = 400): never => {
  throw new TraceabilityError("invalid_state", said, { status })
}

/** Parts documents of a case that stand. */
export const readStandingParts = (sql: Sql, caseId: string) =>
  sql<{ id: string; reference: string; claim_id: string | null }>(
    `SELECT id, reference, claim_id FROM traceability_operation
      WHERE service_case_id = ? AND undone_at IS NULL AND state <> 'cancelled' ORDER BY created_at, id`,
    [caseId]
  )

async function refuseWhileWorking(sql: Sql, row: CaseRow): Promise<void> {
  const [working] = (await readStandingParts(sql, row.id)).filter((part) => part.claim_id)
  if (working) {
    refuse(say("invalid_state.beingWorkedOn", { reference: working.reference }), 409)
  }
}

/** As exact as a Date of JavaScript, by which it is restored. */
const NOW = "date_trunc('milliseconds', now())"

const write = (sql: Sql, id: string, assignments: string, bindings: unknown[]) =>
  sql(`UPDATE traceability_service_case SET ${assignments}, updated_at = now() WHERE id = ?`, [
    ...bindings,
    id,
  ])

/** The unit has to lie with us: on the shelf that was named, or on the only one there is. */
async function findShelf(sql: Sql, row: CaseRow, locationId: string | undefined) {
  const lot = await findUnit(sql, row.lot_id)
  const shelf = shelvesOf(lot).find((one) => !locationId || one.location_id === locationId)
  return shelf ?? refuseElsewhere(sql, lot, say("part.takeInFirst"))
}

async function start(sql: Sql, row: CaseRow, move: MoveCase & { to: "in_repair" }) {
  if (row.state !== "reported") {
    refuse(say("invalid_state.inRepairAlready", { reference: row.reference }), 409)
  }
  const { location_id, is_ours } = await findShelf(sql, row, move.location_id)
  const held = await holdUnit(sql, { ...row, is_ours }, move.actor_id)
  await write(sql, row.id, `state = 'in_repair', location_id = ?, holds = ?, started_at = ${NOW}`, [
    location_id,
    row.holds || held.holds,
  ])
  return { lost: held.lost, blocked: held.holds, unblocked: false }
}

/** Of a unit of ours, only a repair makes it fit for sale again. */
const FIT_AGAIN: readonly ServiceOutcome[] = ["repaired", "no_fault_found"]

async function close(sql: Sql, row: CaseRow, move: MoveCase & { to: "done" }) {
  await refuseWhileWorking(sql, row)
  if (move.outcome === "repaired" && row.state !== "in_repair") {
    refuse(say("invalid_state.notInRepairYet", { reference: row.reference }))
  }
  if (move.replacement_lot_id) {
    if (move.outcome !== "swapped") {
      refuse(`A replacement goes with the outcome "swapped", not with "${move.outcome}".`)
    }
    await requireReplacement(sql, row, move.replacement_lot_id)
  }
  const unblocked =
    row.holds && FIT_AGAIN.includes(move.outcome) && (await letUnitGo(sql, row, move.actor_id))
  await write(
    sql,
    row.id,
    `state = 'done', outcome = ?, note = ?, replacement_lot_id = ?, holds = holds AND NOT ?, closed_at = ${NOW}, closed_by = ?`,
    [move.outcome, move.note ?? row.note, move.replacement_lot_id ?? null, unblocked, move.actor_id]
  )
  return { lost: [], blocked: false, unblocked }
}

async function cancel(sql: Sql, row: CaseRow, move: MoveCase & { to: "cancelled" }) {
  const [part] = await readStandingParts(sql, row.id)
  if (part) {
    refuse(say("invalid_state.usedParts", { reference: row.reference, parts: part.reference }))
  }
  const lent = await readLentNames(sql, row.id)
  if (lent.length) {
    refuse(say("invalid_state.stillOnLoan", { reference: row.reference, names: lent }))
  }
  const unblocked = row.holds && (await letUnitGo(sql, row, move.actor_id))
  await write(
    sql,
    row.id,
    `state = 'cancelled', note = ?, holds = false, closed_at = ${NOW}, closed_by = ?`,
    [move.note ?? row.note, move.actor_id]
  )
  return { lost: [], blocked: false, unblocked }
}

async function refuseOther(sql: Sql, row: CaseRow): Promise<void> {
  const other = await sql(
    `SELECT id FROM traceability_service_case WHERE lot_id = ? AND kind = 'serial' AND state IN ('reported', 'in_repair') AND id <> ?`,
    [row.lot_id, row.id]
  )
  if (other.length) {
    refuse(say("invalid_state.otherCaseOpen", { name: row.lot_name }), 409)
  }
}

async function reopen(sql: Sql, row: CaseRow, move: MoveCase) {
  if (row.state !== "done" && row.state !== "cancelled") {
    refuse(say("invalid_state.openAlready", { reference: row.reference }), 409)
  }
  await refuseOther(sql, row)
  const lot = await findUnit(sql, row.lot_id)
  const is_ours = shelvesOf(lot).some((shelf) => shelf.is_ours)
  const held = await holdUnit(sql, { ...row, is_ours }, move.actor_id)
  await write(
    sql,
    row.id,
    `state = CASE WHEN started_at IS NULL THEN 'reported' ELSE 'in_repair' END, outcome = NULL, replacement_lot_id = NULL,
     holds = holds OR ?, closed_at = NULL, closed_by = NULL`,
    [held.holds]
  )
  return { lost: held.lost, blocked: held.holds, unblocked: false }
}

/**
 * Starts, closes, cancels or reopens a case, and blocks its unit or lets it go where it is ours. Throws `not_found`,
 * `lot_elsewhere` for a repair of what is not with us, and `invalid_state` for what cannot follow.
 */
export async function moveCase(sql: Sql, move: MoveCase): Promise<MovedCase> {
  if (move.to === "reopened") {
    const row = await readCase(sql, move.id, true)
    const unit_before = await snapshotLots(sql, [row.lot_id])
    return { before: row, unit_before, ...(await reopen(sql, row, move)) }
  }
  const row = await lockOpenCase(sql, move.id)
  const unit_before = await snapshotLots(sql, [row.lot_id])
  const moved =
    move.to === "in_repair"
      ? await start(sql, row, move)
      : move.to === "done"
        ? await close(sql, row, move)
        : await cancel(sql, row, move)
  return { before: row, unit_before, ...moved }
}

/** Undoes `moveCase` when what followed it failed: a unit that was let go is blocked again, as of when and by whom it was. */
export async function restoreCase(
  sql: Sql,
  { before, unit_before, blocked, unblocked }: MovedCase
): Promise<void> {
  await readCase(sql, before.id, true)
  if (blocked) {
    await letUnitGo(sql, before, null)
  }
  if (unblocked) {
    await holdUnit(sql, { ...before, is_ours: true }, null)
    await restoreLot(sql, unit_before)
  }
  await write(
    sql,
    before.id,
    `state = ?, location_id = ?, outcome = ?, note = ?, replacement_lot_id = ?, holds = ?, started_at = ?, closed_at = ?, closed_by = ?`,
    [
      before.state,
      before.location_id,
      before.outcome,
      before.note,
      before.replacement_lot_id,
      before.holds,
      before.started_at,
      before.closed_at,
      before.closed_by,
    ]
  )
}
