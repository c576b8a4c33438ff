import { foldName } from "../../numbers/naming/fold-text"
import { compositeKey } from "../../../../shared/composite-key"
import type { LotKind } from "../../../../types/operation"
import { isOwned } from "../../stock/ledger/place-conditions"
import { changesOwner, givesAway, netDelivered } from "../../stock/ledger/movement-conditions"
import type { Sql } from "../../sql"

/** A unit (or quantity of a lot) that was sold on a line of an order and is still with the customer. */
export type SoldUnit = {
  line_item_id: string
  inventory_item_id: string
  lot_id: string
  name: string
  kind: LotKind
  /** Delivered on this line, less what came back. */
  quantity: number
  /** As much of it as no other operation holds. */
  free: number
  blocked_at: Date | null
  expires_at: Date | null
  warranty_until: Date | null
}

/** SQL for the stock `owned` of lots that customers own, with them or in care: from there it comes back. */
export const OWNED_STOCK = `SELECT owned.lot_id, owned.location_id, owned.quantity, owned.reserved_quantity
  FROM (SELECT * FROM traceability_lot_stock WHERE ${isOwned("location_id")}) AS owned`

/** Of a lot that is in both places, where more is free; with the customer where that is the same. */
export const MOST_FREE_FIRST = `ORDER BY owned.quantity - owned.reserved_quantity DESC, owned.location_id = 'customer' DESC`

/**
 * Returns what can come back from an order. A serial number that came back some other way and was sold to somebody else is not
 * this order's any more, so its last way to the customer decides. `operationId` is the return whose own rows count as free.
 */
export function readSoldUnits(
  sql: Sql,
  orderId: string,
  operationId: string | null
): Promise<SoldUnit[]> {
  return sql<SoldUnit>(
    `WITH sold AS (
       SELECT line_item_id, inventory_item_id, lot_id, min(seq) AS seq,
              sum(${netDelivered("m")}) AS quantity
         FROM traceability_lot_movement m
        WHERE order_id = ? AND line_item_id IS NOT NULL AND ${changesOwner("m")}
        GROUP BY 1, 2, 3)
     SELECT sold.line_item_id, sold.inventory_item_id, sold.lot_id, lot.name, lot.kind, sold.quantity::float8 AS quantity,
            least(sold.quantity, s.quantity - s.reserved_quantity + coalesce(own.quantity, 0))::float8 AS free,
            lot.blocked_at, lot.expires_at, lot.warranty_until
       FROM sold JOIN traceability_lot lot ON lot.id = sold.lot_id
       JOIN LATERAL (${OWNED_STOCK} WHERE owned.lot_id = sold.lot_id AND owned.quantity > 0 ${MOST_FREE_FIRST} LIMIT 1) AS s ON true
       LEFT JOIN LATERAL (SELECT sum(d.quantity) AS quantity FROM traceability_operation_detail d
                           WHERE d.operation_id = ? AND d.lot_id = sold.lot_id) AS own ON true
      WHERE sold.quantity > 0
        AND (lot.kind = 'lot' OR ? = (SELECT m.order_id FROM traceability_lot_movement m WHERE m.lot_id = lot.id AND ${givesAway("m")}
                                       ORDER BY m.seq DESC LIMIT 1))
      ORDER BY sold.seq`,
    [orderId, operationId, orderId]
  )
}

type Line = { line_item_id: string | null; inventory_item_id: string }

/** Finds the unit that a row means, by id or by name, among those sold on a line. */
export function unitFinder(sold: SoldUnit[]) {
  const key = (line: Line, unit: string) =>
    compositeKey(line.line_item_id, line.inventory_item_id, unit)
  const byId = new Map(sold.map((unit) => [key(unit, unit.lot_id), unit]))
  const byName = new Map(sold.map((unit) => [key(unit, unit.name), unit]))
  return (line: Line, row: { lot_id?: string | null; lot_name?: string | null }) =>
    row.lot_id
      ? byId.get(key(line, row.lot_id))
      : byName.get(key(line, foldName(row.lot_name) ?? ""))
}
