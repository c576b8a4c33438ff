import { givesAway } from "../../stock/ledger/movement-conditions"
import type { Sql } from "../../sql"

export type LeftElsewhere = { lot_id: string; name: string; order_id: string }

/** Serial numbers of an order's items that left with another order the last time, among these names. */
export const findLeftElsewhere = (
  sql: Sql,
  orderId: string,
  names: string[]
): Promise<LeftElsewhere[]> =>
  sql<LeftElsewhere>(
    `SELECT lot.id AS lot_id, lot.name, last.order_id
       FROM traceability_lot lot
       JOIN LATERAL (SELECT m.order_id FROM traceability_lot_movement m WHERE m.lot_id = lot.id AND ${givesAway("m")}
                      ORDER BY m.seq DESC LIMIT 1) AS last ON last.order_id <> ?
      WHERE lot.name = ANY(?::text[]) AND lot.kind = 'serial'
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s WHERE s.lot_id = lot.id AND s.location_id = 'customer' AND s.quantity > 0)
        AND EXISTS (SELECT 1 FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
                     WHERE o.order_id = ? AND l.inventory_item_id = lot.inventory_item_id)
      ORDER BY lot.id`,
    [orderId, names, orderId]
  )
