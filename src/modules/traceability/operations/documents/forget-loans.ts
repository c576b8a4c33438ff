import { lockLots } from "../../stock/ledger/lock-lots"
import { withdrawHolds } from "../../stock/lots/lot-holds"
import type { Sql } from "../../sql"
import { withdrawKept } from "./hand-over-kept"

/** What the block of a unit begins with that is to be looked at after a loan. */
export const LOAN_HOLD = "Back from a loan: "

/** Loans do not leave or come back with documents that are no more: the former are gone, of the latter the block is lifted too. */
export async function forgetLoans(sql: Sql, operationIds: string[]): Promise<void> {
  await sql(`DELETE FROM traceability_loan WHERE operation_id = ANY(?::text[])`, [operationIds])
  const held = await sql<{ lot_id: string }>(
    `SELECT loan.lot_id FROM traceability_loan loan JOIN traceability_lot lot ON lot.id = loan.lot_id
      WHERE loan.return_operation_id = ANY(?::text[]) AND loan.holds AND starts_with(lot.blocked_reason, ?)`,
    [operationIds, LOAN_HOLD]
  )
  await withdrawKept(sql, operationIds)
  await sql(
    `UPDATE traceability_loan SET return_operation_id = NULL, holds = false, kept_as = NULL, kept_price = NULL,
            kept_currency_code = NULL, kept_customer_id = NULL, updated_at = now()
      WHERE return_operation_id = ANY(?::text[])`,
    [operationIds]
  )
  const lotIds = held.map(({ lot_id }) => lot_id)
  if (lotIds.length) {
    await lockLots(sql, lotIds)
    await withdrawHolds(sql, lotIds)
  }
}
