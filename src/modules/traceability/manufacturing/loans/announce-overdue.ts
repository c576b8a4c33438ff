import type { Sql } from "../../sql"
import { isLoanOverdue } from "../../stock/ledger/standing-loan"

/** A loan that should be over and was not announced for the day on which it is due; that moment as text, exact to the microsecond. */
export type OverdueLoan = { id: string; lot_id: string; due_at: string }

/** Loans that are overdue and not announced for the day they are due on now, the one that waits longest first. */
export const readUnannouncedOverdue = (sql: Sql, limit: number): Promise<OverdueLoan[]> =>
  sql<OverdueLoan>(
    `SELECT loan.id, loan.lot_id, loan.due_at::text AS due_at FROM traceability_loan loan
      WHERE ${isLoanOverdue("loan")} AND loan.announced_for IS DISTINCT FROM loan.due_at ORDER BY loan.due_at, loan.id LIMIT ?`,
    [limit]
  )

/** Remembers for which days these were announced. One that was given longer meanwhile is announced again once that day has passed. */
export const markOverdueAnnounced = (sql: Sql, loans: OverdueLoan[]) =>
  sql(
    `UPDATE traceability_loan loan SET announced_for = announced.due_at
       FROM unnest(?::text[], ?::timestamptz[]) AS announced (id, due_at) WHERE loan.id = announced.id`,
    [loans.map(({ id }) => id), loans.map(({ due_at }) => due_at)]
  )
