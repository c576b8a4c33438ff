import type { Sql } from "../../sql"
import { isLoanOverdue } from "../../stock/ledger/standing-loan"

/** A loan that should be over, and whose event has not gone out. */
export type OverdueLoan = { id: string; lot_id: string }

/** Loans that are overdue and not announced for the day they are due on now, the one that waits longest first. */
export const readUnannouncedOverdue = (sql: Sql, limit: number): Promise<OverdueLoan[]> =>
  sql<OverdueLoan>(
    `SELECT loan.id, loan.lot_id FROM traceability_loan loan
      WHERE ${isLoanOverdue("loan")} AND loan.told_due_at IS DISTINCT FROM loan.due_at ORDER BY loan.due_at, loan.id LIMIT ?`,
    [limit]
  )

/** Remembers that these were announced. One that was given longer meanwhile is announced again once that day has passed. */
export const markOverdueAnnounced = (sql: Sql, ids: string[]) =>
  sql(
    `UPDATE traceability_loan SET told_due_at = due_at WHERE id = ANY(?::text[]) AND due_at < now()`,
    [ids]
  )
