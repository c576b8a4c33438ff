import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { cancelOffers } from "./cancel-offers"
import { requireTransferable } from "./require-transferable"

export type TransferUnit = {
  lot_id: string
  from_customer_id: string | null
  to_customer_id: string
  note?: string | null
  actor_id: string | null
}

/**
 * Writes that a unit has another owner, at once. Returns its id. Throws as `requireTransferable`, and `invalid_state` where that customer
 * has it already.
 */
export async function transferUnit(sql: Sql, input: TransferUnit): Promise<string> {
  const delivered = await requireTransferable(sql, input.lot_id)
  if (input.from_customer_id === input.to_customer_id) {
    throw new TraceabilityError("invalid_state", say("invalid_state.customerHasUnit"))
  }
  await cancelOffers(sql, input.lot_id)
  const id = newId("utrf")
  await sql(
    `INSERT INTO traceability_unit_transfer (id, lot_id, order_id, line_item_id, from_customer_id, to_customer_id, note, created_by, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())`,
    [
      id,
      input.lot_id,
      delivered.order_id,
      delivered.line_item_id,
      input.from_customer_id,
      input.to_customer_id,
      input.note ?? null,
      input.actor_id,
    ]
  )
  return id
}

/** Undo of `offerUnit` and `transferUnit`. */
export const discardTransfer = async (sql: Sql, id: string): Promise<void> => {
  await sql(`DELETE FROM traceability_unit_transfer WHERE id = ?`, [id])
}
