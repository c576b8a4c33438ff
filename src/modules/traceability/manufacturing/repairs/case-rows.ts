import { say } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LotKind } from "../../../../types/operation"
import {
  OPEN_CASE_STATES,
  type ServiceCaseState,
  type ServiceCoverage,
  type ServiceOutcome,
  type UnitOwner,
} from "../../../../types/service-case"
import type { Sql } from "../../sql"
import { isLoanOut } from "../../stock/ledger/standing-loan"

export type CaseRow = {
  id: string
  reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  kind: LotKind
  quantity: number
  owner: UnitOwner
  order_id: string | null
  order_claim_id: string | null
  return_id: string | null
  reason: string
  fault: string | null
  coverage: ServiceCoverage | null
  warranty_until: Date | null
  state: ServiceCaseState
  location_id: string | null
  outcome: ServiceOutcome | null
  note: string | null
  replacement_lot_id: string | null
  replacement_lot_name: string | null
  holds: boolean
  reported_at: Date
  reported_by: string | null
  started_at: Date | null
  closed_at: Date | null
  closed_by: string | null
  created_at: Date
  /** How many units of ours its customer has on loan. */
  loans_out: number
}

/** SQL for what people call a case, by its number: RO/00001. */
export const caseReference = (number: string): string =>
  `('RO/' || lpad(${number}::text, greatest(5, length(${number}::text)), '0'))`

/** A case as `c`, with its unit as `lot` and what the customer got instead as `replacement`. */
export const CASE_COLUMNS = `c.id, ${caseReference("c.number")} AS reference, c.lot_id, lot.name AS lot_name, lot.inventory_item_id, c.kind,
  c.quantity::float8 AS quantity, c.owner, c.order_id, c.order_claim_id, c.return_id, c.reason, c.fault, c.coverage, c.warranty_until,
  c.state, c.location_id, c.outcome, c.note, c.replacement_lot_id, replacement.name AS replacement_lot_name, c.holds, c.reported_at,
  c.reported_by, c.started_at, c.closed_at, c.closed_by, c.created_at,
  (SELECT count(*)::int FROM traceability_loan loan WHERE loan.service_case_id = c.id AND ${isLoanOut("loan")}) AS loans_out`

export const CASE_TABLES = `traceability_service_case c JOIN traceability_lot lot ON lot.id = c.lot_id
  LEFT JOIN traceability_lot replacement ON replacement.id = c.replacement_lot_id`

export const caseNotFound = (id: string): TraceabilityError =>
  new TraceabilityError("not_found", `There is no service case with the id ${id}.`, { status: 404 })

/** Returns a case, or with `lock` the case as it is under its row lock. Throws `not_found`. */
export async function readCase(sql: Sql, id: string, lock = false): Promise<CaseRow> {
  const [row] = await sql<CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_TABLES} WHERE c.id = ? ${lock ? "FOR UPDATE OF c" : ""}`,
    [id]
  )
  if (!row) {
    throw caseNotFound(id)
  }
  return row
}

/** Locks a case that has no outcome yet. Throws `invalid_state` for any other. */
export async function lockOpenCase(sql: Sql, id: string): Promise<CaseRow> {
  const row = await readCase(sql, id, true)
  if (!OPEN_CASE_STATES.includes(row.state)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.caseClosed", { reference: row.reference, state: sayState(row.state) })
    )
  }
  return row
}
