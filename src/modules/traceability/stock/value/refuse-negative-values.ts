import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"

/** Refuses (`invalid_state`) a cost document that leaves anything worth less than nothing. After it is distributed. */
export async function refuseNegativeValues(sql: Sql, documentId: string): Promise<void> {
  const [negative] = await sql<{ name: string; currency_code: string; amount: string }>(
    `SELECT lot.name, v.currency_code, round(v.amount, 2)::text AS amount FROM traceability_lot_value v
       JOIN traceability_lot lot ON lot.id = v.lot_id
      WHERE v.amount < 0 AND v.location_id <> 'production'
        AND v.lot_id IN (SELECT lot_id FROM traceability_value_entry WHERE document_id = ?)
      ORDER BY lot.name LIMIT 1`,
    [documentId]
  )
  if (negative) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.worthLessThanNothing", {
        name: negative.name,
        amount: negative.amount,
        currency: negative.currency_code.toUpperCase(),
      })
    )
  }
}
