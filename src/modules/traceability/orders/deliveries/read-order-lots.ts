import { isOwned } from "../../stock/ledger/place-conditions"
import { isExpired, isExpiring } from "../../stock/lots/lot-conditions"
import { type LotKind, OPEN_STATES } from "../../../../types/operation"
import { isStanding } from "../../stock/ledger/movement-conditions"
import { listed, type Sql } from "../../sql"

export type OrderLot = {
  line_item_id: string
  inventory_item_id: string
  /** Null for a name that is entered for a unit that gets it as it leaves. */
  lot_id: string | null
  name: string
  kind: LotKind
  quantity: number
  fulfillment_id: string | null
  expires_at: Date | null
  expired: boolean
  expiring: boolean
  warranty_until: Date | null
}

const LOT = `lot.id AS lot_id, lot.name, lot.kind, lot.expires_at, lot.warranty_until,
  ${isExpired("lot")} AS expired, ${isExpiring("lot")} AS expiring`

/** Returns the lots assigned to an order's open deliveries, delivered to it, and returned from it. */
export async function readOrderLots(
  sql: Sql,
  orderId: string
): Promise<{ assigned: OrderLot[]; delivered: OrderLot[]; returned: OrderLot[] }> {
  const assigned = await sql<OrderLot>(
    `SELECT l.line_item_id, l.inventory_item_id, lot.id AS lot_id, coalesce(lot.name, d.lot_name) AS name,
            coalesce(lot.kind, t.tracking) AS kind, lot.expires_at, lot.warranty_until, ${isExpired("lot")} AS expired,
            ${isExpiring("lot")} AS expiring, sum(d.quantity)::float8 AS quantity, NULL AS fulfillment_id
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
       JOIN traceability_operation_detail d ON d.line_id = l.id LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
       LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
      WHERE o.order_id = ? AND o.code = 'delivery' AND o.state IN (${listed(OPEN_STATES)})
        AND (d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL)
      GROUP BY l.id, lot.id, t.tracking, coalesce(lot.name, d.lot_name) ORDER BY l.position, min(d.position)`,
    [orderId]
  )
  const moved = (to: string, from: string) =>
    sql<OrderLot>(
      `SELECT m.line_item_id, m.inventory_item_id, ${LOT}, m.quantity::float8 AS quantity, m.fulfillment_id
         FROM traceability_lot_movement m JOIN traceability_lot lot ON lot.id = m.lot_id
        WHERE m.order_id = ? AND ${to} AND ${from} AND ${isStanding("m")}
        ORDER BY m.seq`,
      [orderId]
    )
  return {
    assigned,
    delivered: await moved("m.to_location_id = 'customer'", "true"),
    returned: await moved(isOwned("m.from_location_id"), "m.code = 'return'"),
  }
}
