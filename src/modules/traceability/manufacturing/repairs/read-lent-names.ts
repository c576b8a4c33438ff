import type { Sql } from "../../sql"
import { isLoanOut } from "../../stock/ledger/standing-loan"

/** The numbers of units of ours that the customer of a case has on loan. */
export const readLentNames = async (sql: Sql, caseId: string): Promise<string[]> =>
  (
    await sql<{ name: string }>(
      `SELECT lot.name FROM traceability_loan loan JOIN traceability_lot lot ON lot.id = loan.lot_id
        WHERE loan.service_case_id = ? AND ${isLoanOut("loan")} ORDER BY lot.name`,
      [caseId]
    )
  ).map(({ name }) => name)
