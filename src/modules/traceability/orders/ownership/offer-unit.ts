import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { cancelOffers } from "./cancel-offers"
import { requireTransferable } from "./require-transferable"
import { hashOfCode, makeCode } from "./transfer-code"

const DAYS_TO_ACCEPT = 14

export type OfferUnit = { lot_id: string; from_customer_id: string }

/**
 * Offers a unit to whoever has the code, for 14 days. The code is in the answer and nowhere else; an older offer of the unit ends.
 * The caller has checked that the customer has it. Throws as `requireTransferable`.
 */
export async function offerUnit(
  sql: Sql,
  { lot_id, from_customer_id }: OfferUnit
): Promise<{ id: string; code: string; expires_at: Date }> {
  const delivered = await requireTransferable(sql, lot_id)
  await cancelOffers(sql, lot_id)
  const [id, code] = [newId("utrf"), makeCode()]
  const [{ expires_at }] = await sql<{ expires_at: Date }>(
    `INSERT INTO traceability_unit_transfer (id, lot_id, order_id, line_item_id, from_customer_id, code_hash, expires_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, now() + make_interval(days => ${DAYS_TO_ACCEPT}), ?) RETURNING expires_at`,
    [
      id,
      lot_id,
      delivered.order_id,
      delivered.line_item_id,
      from_customer_id,
      hashOfCode(code),
      from_customer_id,
    ]
  )
  return { id, code, expires_at }
}
