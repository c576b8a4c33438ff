import type { Sql } from "../../sql"
import type { LotKind } from "../../../../types/operation"
import { isCurrentTransfer } from "../../stock/ledger/current-transfer"
import { isOwned } from "../../stock/ledger/place-conditions"
import { changesOwner, givesAway, netDelivered } from "../../stock/ledger/movement-conditions"

export type OwnedLot = {
  order_id: string
  line_item_id: string
  lot_id: string
  name: string
  kind: LotKind
  expires_at: Date | null
  warranty_until: Date | null
  fulfillment_id: string | null
  quantity: number
  delivered_at: Date | null
  /** By which it came from another customer; the order is that customer's then. */
  transfer_id: string | null
}

/** What other customers handed to this one. */
const readHandedOver = (sql: Sql, customerId: string): Promise<OwnedLot[]> =>
  sql<OwnedLot>(
    `SELECT coalesce(t.order_id, '') AS order_id, coalesce(t.line_item_id, '') AS line_item_id, lot.id AS lot_id, lot.name, lot.kind,
            lot.expires_at, lot.warranty_until, NULL AS fulfillment_id, 1::float8 AS quantity, t.accepted_at AS delivered_at,
            t.id AS transfer_id
       FROM traceability_unit_transfer t JOIN traceability_lot lot ON lot.id = t.lot_id
      WHERE t.to_customer_id = ? AND ${isCurrentTransfer("t")}
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND ${isOwned("s.location_id")} AND s.quantity > 0)
      ORDER BY length(lot.name), lot.name`,
    [customerId]
  )

/** What a customer has: from these orders of theirs, less what was handed on, and what others handed to them. */
export async function readUnitsOf(
  sql: Sql,
  customerId: string,
  orderIds: string[]
): Promise<OwnedLot[]> {
  return [...(await readOwnedLots(sql, orderIds)), ...(await readHandedOver(sql, customerId))]
}

/**
 * What was delivered for orders and did not come back. A serial number that was sold again belongs to the later order,
 * one that is in care to the order that got it, and one that was handed to another customer to no order.
 */
export const readOwnedLots = (sql: Sql, orderIds: string[]): Promise<OwnedLot[]> =>
  sql<OwnedLot>(
    `SELECT m.order_id, m.line_item_id, lot.id AS lot_id, lot.name, lot.kind, lot.expires_at, lot.warranty_until,
            max(m.fulfillment_id) FILTER (WHERE ${givesAway("m")}) AS fulfillment_id,
            max(m.occurred_at) FILTER (WHERE ${givesAway("m")}) AS delivered_at,
            sum(${netDelivered("m")})::float8 AS quantity, NULL::text AS transfer_id
       FROM traceability_lot_movement m JOIN traceability_lot lot ON lot.id = m.lot_id
      WHERE m.order_id = ANY(?::text[])
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND ${isOwned("s.location_id")} AND s.quantity > 0)
        AND ${changesOwner("m")}
        AND NOT EXISTS (SELECT 1 FROM traceability_unit_transfer t WHERE t.lot_id = lot.id AND ${isCurrentTransfer("t")})
        AND (lot.kind = 'lot' OR m.order_id = (SELECT last.order_id FROM traceability_lot_movement last
                                                WHERE last.lot_id = lot.id AND ${changesOwner("last")}
                                                ORDER BY last.seq DESC LIMIT 1))
      GROUP BY m.order_id, m.line_item_id, lot.id
     HAVING sum(${netDelivered("m")}) > 0
      ORDER BY m.order_id, length(lot.name), lot.name`,
    [orderIds]
  )
