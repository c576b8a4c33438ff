import type {
  ServiceCaseState,
  ServiceCoverage,
  ServiceOutcome,
  UnitOwner,
} from "../../../../types/service-case"
import type { Sql } from "../../sql"
import type { CaseLoan } from "../../../../types/loan"
import { isLoanOut, isLoanOverdue } from "../../stock/ledger/standing-loan"
import { type Conditions, whereOf } from "../../stock/paging/find-ids"
import { givenConditions, hasText } from "../../stock/paging/given-conditions"
import { CASE_COLUMNS, CASE_TABLES, caseReference, type CaseRow } from "./case-rows"

export type SearchCases = {
  id?: string
  lot_id?: string
  inventory_item_id?: string
  order_id?: string
  /** Of one of these orders. */
  order_ids?: string[]
  state?: ServiceCaseState[]
  outcome?: ServiceOutcome[]
  coverage?: ServiceCoverage
  owner?: UnitOwner
  reason?: string
  /** Whose customer has a unit of ours, or should have brought it back by now. */
  loan?: CaseLoan
  /** Part of a reference, a number, a reason or of what was written. */
  q?: string
  limit: number
  offset: number
}

const hasLoan = (loan: CaseLoan | undefined): string =>
  `EXISTS (SELECT 1 FROM traceability_loan loan WHERE loan.service_case_id = c.id AND ${
    loan === "overdue" ? isLoanOverdue("loan") : isLoanOut("loan")
  })`

const TEXTS = [caseReference("c.number"), "lot.name", "c.reason", "c.fault", "c.note"]

const conditionsOf = (search: SearchCases): Conditions =>
  givenConditions([
    [search.id, "c.id = ?"],
    [search.lot_id, "c.lot_id = ?"],
    [search.inventory_item_id, "lot.inventory_item_id = ?"],
    [search.order_id, "c.order_id = ?"],
    [search.order_ids, "c.order_id = ANY(?::text[])"],
    [search.state, "c.state = ANY(?::text[])"],
    [search.outcome, "c.outcome = ANY(?::text[])"],
    [search.coverage, "c.coverage = ?"],
    [search.owner, "c.owner = ?"],
    [search.reason, "c.reason = ?"],
    [search.loan, hasLoan(search.loan), []],
    hasText(search.q, TEXTS),
  ])

/** Service cases: those that are open first, then the newest. */
export async function searchCases(
  sql: Sql,
  search: SearchCases
): Promise<{ cases: CaseRow[]; count: number }> {
  const { where, bindings } = whereOf(conditionsOf(search))
  const cases = await sql<CaseRow>(
    `SELECT ${CASE_COLUMNS} FROM ${CASE_TABLES} ${where}
      ORDER BY c.state NOT IN ('reported', 'in_repair'), c.number DESC LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${CASE_TABLES} ${where}`,
    bindings
  )
  return { cases, count }
}
