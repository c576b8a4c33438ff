import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { lockLot } from "./lock-lot"

/** Deletes a lot that was never used. Throws `invalid_state` when a movement, an open operation or a claim refers to it. */
export async function deleteLot(sql: Sql, id: string): Promise<void> {
  const lot = await lockLot(sql, id)
  const [used] = await sql<{ reference: string }>(
    `SELECT reference FROM traceability_lot_movement WHERE lot_id = ?
     UNION ALL SELECT o.reference FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
                WHERE d.lot_id = ? AND o.state <> 'cancelled' LIMIT 1`,
    [id, id]
  )
  if (used || lot.claim_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.lotUsed", {
        name: lot.name,
        reference: used?.reference ?? say("part.anOperation"),
      })
    )
  }
  await sql(`DELETE FROM traceability_lot_hold WHERE lot_id = ?`, [id])
  await sql(`DELETE FROM traceability_reservation_loss WHERE lot_id = ?`, [id])
  await sql(`DELETE FROM traceability_lot WHERE id = ?`, [id])
}
