import { newId } from "../../new-id"
import type { Sql } from "../../sql"

type Loss = { operation_id: string; lot_id: string; quantity: number }
type Cause = {
  reason: "taken" | "blocked"
  taken_by_operation_id?: string
  actor_id: string | null
}

/** Records on operations that they lost what they had reserved, and to whom. Returns the records' ids, one for each row. */
export async function recordLosses(sql: Sql, rows: Loss[], cause: Cause): Promise<string[]> {
  const ids = rows.map(() => newId("rloss"))
  await sql(
    `INSERT INTO traceability_reservation_loss (id, operation_id, lot_id, quantity, reason, taken_by_operation_id, actor_id)
     SELECT loss.id, loss.operation_id, loss.lot_id, loss.quantity, ?, ?, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) AS loss (id, operation_id, lot_id, quantity)`,
    [
      cause.reason,
      cause.taken_by_operation_id ?? null,
      cause.actor_id,
      ids,
      rows.map((row) => row.operation_id),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.quantity),
    ]
  )
  return ids
}
