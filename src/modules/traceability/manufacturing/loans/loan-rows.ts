import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LoanKeptAs, LoanState } from "../../../../types/loan"
import type { Sql } from "../../sql"
import { isLoanOut, isLoanOverdue, loanState } from "../../stock/ledger/standing-loan"
import { type Conditions, whereOf } from "../../stock/paging/find-ids"
import { givenConditions, hasText } from "../../stock/paging/given-conditions"
import { caseReference } from "../repairs/case-rows"

export type LoanRow = {
  id: string
  service_case_id: string
  case_reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  customer_id: string | null
  order_id: string | null
  borrower_name: string | null
  state: LoanState
  overdue: boolean
  due_at: Date
  note: string | null
  operation_id: string
  reference: string
  /** The stock location that it left from. */
  location_id: string
  lent_at: Date | null
  lent_by: string | null
  /** The document that ended it: with which it came back, or became its customer's. */
  return_operation_id: string | null
  return_reference: string | null
  /** The stock location that it came back to. */
  return_location_id: string | null
  returned_at: Date | null
  kept_at: Date | null
  kept_as: LoanKeptAs | null
  price: number | null
  currency_code: string | null
  created_at: Date
}

const TABLES = `traceability_loan loan JOIN traceability_operation o ON o.id = loan.operation_id
  JOIN traceability_lot lot ON lot.id = loan.lot_id JOIN traceability_service_case c ON c.id = loan.service_case_id`

const IS_KEPT = "back.to_location_id = 'customer'"
const CAME_BACK = "back.to_location_id <> 'customer'"

const COLUMNS = `loan.id, loan.service_case_id, ${caseReference("c.number")} AS case_reference, loan.lot_id, lot.name AS lot_name,
  lot.inventory_item_id, loan.customer_id, loan.order_id, o.partner_name AS borrower_name, ${loanState("loan")} AS state,
  ${isLoanOverdue("loan")} AS overdue, loan.due_at, loan.note, loan.operation_id, o.reference, o.from_location_id AS location_id,
  o.done_at AS lent_at, loan.created_by AS lent_by, back.id AS return_operation_id, back.reference AS return_reference,
  CASE WHEN ${CAME_BACK} THEN back.to_location_id END AS return_location_id, CASE WHEN ${CAME_BACK} THEN back.done_at END AS returned_at,
  CASE WHEN ${IS_KEPT} THEN back.done_at END AS kept_at, CASE WHEN ${IS_KEPT} THEN loan.kept_as END AS kept_as,
  CASE WHEN ${IS_KEPT} THEN loan.kept_price::float8 END AS price, CASE WHEN ${IS_KEPT} THEN loan.kept_currency_code END AS currency_code,
  loan.created_at`

/** What it came back with or was kept with, once that is carried out and while it stands. */
const BACK = `LEFT JOIN traceability_operation back ON back.id = loan.return_operation_id AND back.state = 'done' AND back.undone_at IS NULL`

export type SearchLoans = {
  id?: string
  service_case_id?: string
  lot_id?: string
  state?: LoanState
  /** Out, and should be back by now. */
  overdue?: boolean
  /** Part of a number, a reference, a borrower's name or the note. */
  q?: string
  limit: number
  offset: number
}

/** One that is only being carried out is nobody's yet. */
const HAS_BEGUN = "(o.state = 'done' OR o.undone_at IS NOT NULL)"

const TEXTS = [caseReference("c.number"), "lot.name", "o.reference", "o.partner_name", "loan.note"]

const conditionsOf = (search: SearchLoans): Conditions => [
  { sql: HAS_BEGUN, bindings: [] },
  ...givenConditions([
    [search.id, "loan.id = ?"],
    [search.service_case_id, "loan.service_case_id = ?"],
    [search.lot_id, "loan.lot_id = ?"],
    [search.state, `${loanState("loan")} = ?`],
    [search.overdue, `${search.overdue ? "" : "NOT "}${isLoanOverdue("loan")}`, []],
    hasText(search.q, TEXTS),
  ]),
]

/** Loans: what is out first, by when it is due, then the newest. */
export async function searchLoans(
  sql: Sql,
  search: SearchLoans
): Promise<{ loans: LoanRow[]; count: number }> {
  const { where, bindings } = whereOf(conditionsOf(search))
  const loans = await sql<LoanRow>(
    `SELECT ${COLUMNS} FROM ${TABLES} ${BACK} ${where}
      ORDER BY ${loanState("loan")} <> 'out', CASE WHEN ${isLoanOut("loan")} THEN loan.due_at END, loan.created_at DESC, loan.id
      LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${TABLES} ${where}`,
    bindings
  )
  return { loans, count }
}

export const loanNotFound = (id: string): TraceabilityError =>
  new TraceabilityError("not_found", `There is no loan with the id ${id}.`, { status: 404 })

/** Throws `not_found`. */
export async function readLoan(sql: Sql, id: string): Promise<LoanRow> {
  const { loans } = await searchLoans(sql, { id, limit: 1, offset: 0 })
  if (!loans.length) {
    throw loanNotFound(id)
  }
  return loans[0]
}

/** Locks a loan and returns it as it is under the lock. Throws `not_found`. */
export async function lockLoan(sql: Sql, id: string): Promise<LoanRow> {
  await sql(`SELECT id FROM traceability_loan WHERE id = ? FOR UPDATE`, [id])
  return readLoan(sql, id)
}
