import type { Sql } from "../../sql"
import { transferNotFound } from "./transfer-rows"

/** Ends what is offered of a unit. */
export const cancelOffers = (sql: Sql, lotId: string) =>
  sql(
    `UPDATE traceability_unit_transfer SET cancelled_at = now(), updated_at = now()
      WHERE lot_id = ? AND accepted_at IS NULL AND cancelled_at IS NULL`,
    [lotId]
  )

/** Ends an offer of a customer's own. Throws `not_found` for another's, and for one that was accepted or has ended. */
export async function cancelOffer(sql: Sql, id: string, customerId: string): Promise<void> {
  const cancelled = await sql(
    `UPDATE traceability_unit_transfer SET cancelled_at = now(), updated_at = now()
      WHERE id = ? AND from_customer_id = ? AND accepted_at IS NULL AND cancelled_at IS NULL RETURNING id`,
    [id, customerId]
  )
  if (!cancelled.length) {
    throw transferNotFound(id)
  }
}
