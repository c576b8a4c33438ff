import type { StockPlace } from "../../../../shared/stock-place"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { reserveMissing } from "./reserve-missing"
import { lockOperations } from "./operation-rows"
import { type OperationSnapshot, takeSnapshot } from "./operation-snapshot"
import { refreshState } from "./refresh-state"
import { isUsable } from "../../stock/lots/lot-conditions"
import { isFreshFor } from "../../stock/shelf-life/conditions"

/** Freed stock serves at most so many waiting operations; the others are served when they are opened or fulfilled. */
const OPERATIONS_MAX = 200

/** Operations that wait for something of which a usable unit is free, the oldest first; those chosen by hand do not. */
export async function findWaiting(
  sql: Sql,
  itemIds: string[],
  locationId: string
): Promise<string[]> {
  const waiting = await sql<{ id: string }>(
    `SELECT o.id FROM traceability_operation o JOIN traceability_operation_type t ON t.id = o.operation_type_id
      WHERE o.state = 'waiting' AND o.claim_id IS NULL AND NOT o.assigned_by_hand AND o.from_location_id = ?
        AND t.reservation = 'at_confirm'
        AND EXISTS (SELECT 1 FROM traceability_operation_line l
                      JOIN traceability_lot_stock s ON s.inventory_item_id = l.inventory_item_id AND s.location_id = o.from_location_id
                      JOIN traceability_lot lot ON lot.id = s.lot_id
                     WHERE l.operation_id = o.id AND l.inventory_item_id = ANY(?::text[]) AND s.quantity > s.reserved_quantity
                       AND ${isUsable("lot")} AND ${isFreshFor("lot", "o.id")})
      ORDER BY o.created_at, o.id LIMIT ${OPERATIONS_MAX}`,
    [locationId, itemIds]
  )
  return waiting.map((operation) => operation.id)
}

/** Places looked at in one run; the rest comes with the next. */
const PLACES_MAX = 500

/**
 * Where operations wait for something of which a usable unit is free, the place of the oldest first. Freed stock is offered when
 * it becomes free, so there is none, unless the process that freed it died before it could.
 */
export function findUnoffered(sql: Sql, limit = PLACES_MAX): Promise<StockPlace[]> {
  return sql<StockPlace>(
    `SELECT l.inventory_item_id, o.from_location_id AS location_id
       FROM traceability_operation o JOIN traceability_operation_type t ON t.id = o.operation_type_id
       JOIN traceability_operation_line l ON l.operation_id = o.id
      WHERE o.state = 'waiting' AND o.claim_id IS NULL AND NOT o.assigned_by_hand AND t.reservation = 'at_confirm'
        AND l.demand - l.done_quantity > (SELECT coalesce(sum(d.quantity), 0) FROM traceability_operation_detail d WHERE d.line_id = l.id)
        AND EXISTS (SELECT 1 FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
                     WHERE s.inventory_item_id = l.inventory_item_id AND s.location_id = o.from_location_id
                       AND s.quantity > s.reserved_quantity AND ${isUsable("lot")} AND ${isFreshFor("lot", "o.id")})
      GROUP BY 1, 2 ORDER BY min(o.created_at), 1, 2 LIMIT ${limit}`
  )
}

/**
 * Reserves newly arrived or freed stock for operations that wait for these items at this place, the oldest first. They
 * are locked together, by id, before any item or lot is. Returns those that were looked at as they were, null for none.
 */
export async function reserveWaiting(
  sql: Sql,
  itemIds: string[],
  locationId: string
): Promise<OperationSnapshot | null> {
  const ids = await findWaiting(sql, itemIds, locationId)
  if (!ids.length) {
    return null
  }
  const locked = new Map((await lockOperations(sql, ids)).map((o) => [o.id, o]))
  await readTracking(sql, itemIds, "FOR UPDATE")
  const served = ids.filter((id) => {
    const operation = locked.get(id)!
    return operation.state === "waiting" && !operation.claim_id && !operation.assigned_by_hand
  })
  const before = await takeSnapshot(sql, served)
  for (const id of served) {
    await reserveMissing(sql, locked.get(id)!, "now")
    await refreshState(sql, locked.get(id)!)
  }
  return before
}
