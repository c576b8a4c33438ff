import type { Sql } from "../../sql"
import { changesOwner } from "../../stock/ledger/movement-conditions"
import type { Amount } from "../../stock/value/read-stock-value"

/**
 * What units that their customers kept had cost, by loan: what left the stock's value with the document, and costs that came later for
 * the same sale, up to when the unit came back.
 */
export async function readKeptCosts(sql: Sql, loanIds: string[]): Promise<Map<string, Amount[]>> {
  const rows = await sql<Amount & { loan_id: string }>(
    `SELECT loan.id AS loan_id, e.currency_code, sum(e.amount)::text AS amount
       FROM traceability_loan loan
       JOIN LATERAL (SELECT max(m.occurred_at) AS since FROM traceability_lot_movement m
                      WHERE m.operation_id = loan.return_operation_id AND m.reverses_id IS NULL) AS sold ON true
       JOIN traceability_value_entry e ON e.lot_id = loan.lot_id AND e.location_id = 'customer' AND e.line_item_id = ''
        AND e.occurred_at >= sold.since
        AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement later
                         WHERE later.lot_id = loan.lot_id AND ${changesOwner("later")} AND later.occurred_at > sold.since
                           AND later.occurred_at <= e.occurred_at)
      WHERE loan.id = ANY(?::text[])
      GROUP BY 1, 2 HAVING sum(e.amount) <> 0 ORDER BY 2`,
    [loanIds]
  )
  const costs = new Map<string, Amount[]>()
  for (const { loan_id, ...amount } of rows) {
    costs.set(loan_id, [...(costs.get(loan_id) ?? []), amount])
  }
  return costs
}
