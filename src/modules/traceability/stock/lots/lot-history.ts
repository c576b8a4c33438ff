import type { OperationCode } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { isExpired, isExpiring } from "./lot-conditions"

export type LotPlace = {
  location_id: string
  quantity: number
  reserved_quantity: number
  received_at: Date
  expired: boolean
  expiring: boolean
}

/** Where a lot is and how much of it, the largest quantity first. */
export function readLotStock(sql: Sql, lotId: string): Promise<LotPlace[]> {
  return sql<LotPlace>(
    `SELECT s.location_id, s.quantity::float8 AS quantity, s.reserved_quantity::float8 AS reserved_quantity, s.received_at,
            ${isExpired("lot")} AS expired, ${isExpiring("lot")} AS expiring
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.lot_id = ? AND s.quantity > 0 ORDER BY s.quantity DESC, s.location_id`,
    [lotId]
  )
}

export type MovementView = {
  id: string
  seq: number
  lot_id: string
  inventory_item_id: string
  occurred_at: Date
  reference: string
  code: OperationCode
  from_location_id: string
  to_location_id: string
  quantity: number
  actor_id: string | null
  order_id: string | null
  fulfillment_id: string | null
  operation_id: string | null
  reverses_id: string | null
  override_reason: string | null
}

/** A page of the movements of a lot, the newest first, and the number of all. */
export async function readLotMovements(
  sql: Sql,
  lotId: string,
  page: { limit: number; offset: number }
): Promise<{ movements: MovementView[]; count: number }> {
  const movements = await sql<MovementView>(
    `SELECT id, seq::int AS seq, lot_id, inventory_item_id, occurred_at, reference, code, from_location_id, to_location_id,
            quantity::float8 AS quantity, actor_id, order_id, fulfillment_id, operation_id, reverses_id, override_reason
       FROM traceability_lot_movement WHERE lot_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?`,
    [lotId, page.limit, page.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot_movement WHERE lot_id = ?`,
    [lotId]
  )
  return { movements, count }
}
