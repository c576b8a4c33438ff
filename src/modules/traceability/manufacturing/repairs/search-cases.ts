import { likePattern } from "../../../../shared/like-pattern"
import type {
  ServiceCaseState,
  ServiceCoverage,
  ServiceOutcome,
  UnitOwner,
} from "../../../../types/service-case"
import type { Sql } from "../../sql"
import type { CaseLoan } from "../../../../types/loan"
import { isLoanOut, isLoanOverdue } from "../../stock/ledger/standing-loan"
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

function conditionsOf(search: SearchCases): { where: string; bindings: unknown[] } {
  const conditions: string[] = []
  const bindings: unknown[] = []
  const add = (value: unknown, condition: string, ...values: unknown[]) => {
    if (value !== undefined) {
      conditions.push(condition)
      bindings.push(...values)
    }
  }
  add(search.id, "c.id = ?", search.id)
  add(search.lot_id, "c.lot_id = ?", search.lot_id)
  add(search.inventory_item_id, "lot.inventory_item_id = ?", search.inventory_item_id)
  add(search.order_id, "c.order_id = ?", search.order_id)
  add(search.order_ids, "c.order_id = ANY(?::text[])", search.order_ids)
  add(search.state, "c.state = ANY(?::text[])", search.state)
  add(search.outcome, "c.outcome = ANY(?::text[])", search.outcome)
  add(search.coverage, "c.coverage = ?", search.coverage)
  add(search.owner, "c.owner = ?", search.owner)
  add(search.reason, "c.reason = ?", search.reason)
  add(
    search.loan,
    `EXISTS (SELECT 1 FROM traceability_loan loan WHERE loan.service_case_id = c.id AND ${
      search.loan === "overdue" ? isLoanOverdue("loan") : isLoanOut("loan")
    })`
  )
  const pattern = search.q ? likePattern(search.q) : undefined
  const columns = [caseReference("c.number"), "lot.name", "c.reason", "c.fault", "c.note"]
  const matches = columns.map((column) => `${column} ILIKE ?`).join(" OR ")
  add(pattern, `(${matches})`, ...columns.map(() => pattern))
  return { where: conditions.length ? `WHERE ${conditions.join(" AND ")}` : "", bindings }
}

/** Service cases: those that are open first, then the newest. */
export async function searchCases(
  sql: Sql,
  search: SearchCases
): Promise<{ cases: CaseRow[]; count: number }> {
  const { where, bindings } = conditionsOf(search)
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
