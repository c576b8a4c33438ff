import type { Sql } from "../../sql"

export type ReservationLossView = {
  id: string
  lot_id: string
  lot_name: string
  quantity: number
  reason: "taken" | "blocked"
  /** Why it is blocked now; null once it is not. */
  blocked_reason: string | null
  taken_by_operation_id: string | null
  taken_by_reference: string | null
  actor_id: string | null
  created_at: Date
}

/** The reservations that an operation lost because a lot was taken or blocked, the newest hundred. */
export function readLosses(sql: Sql, operationId: string): Promise<ReservationLossView[]> {
  return sql<ReservationLossView>(
    `SELECT loss.id, loss.lot_id, lot.name AS lot_name, loss.quantity::float8 AS quantity, loss.reason, lot.blocked_reason,
            loss.taken_by_operation_id, taker.reference AS taken_by_reference, loss.actor_id, loss.created_at
       FROM traceability_reservation_loss loss JOIN traceability_lot lot ON lot.id = loss.lot_id
       LEFT JOIN traceability_operation taker ON taker.id = loss.taken_by_operation_id
      WHERE loss.operation_id = ? ORDER BY loss.created_at DESC, loss.id LIMIT 100`,
    [operationId]
  )
}
