import type { Sql } from "../sql"
import { readTracking } from "../tracking/read-tracking"
import { reserveMissing } from "./confirm-operation"
import { readOperation } from "./operation-rows"
import { refreshState } from "./refresh-state"

/** One receipt serves at most so many waiting operations; the others are served when they are opened or fulfilled. */
const OPERATIONS_MAX = 200

/** Reserves newly arrived stock for operations that wait for these items at this place, the oldest first. */
export async function reserveWaiting(
  sql: Sql,
  itemIds: string[],
  locationId: string
): Promise<string[]> {
  const waiting = await sql<{ id: string }>(
    `SELECT DISTINCT o.id, o.created_at FROM stock_operation o
       JOIN stock_operation_line l ON l.operation_id = o.id
       JOIN stock_operation_type t ON t.id = o.operation_type_id
      WHERE o.state = 'waiting' AND o.claim_id IS NULL AND NOT o.assigned_by_hand AND o.from_location_id = ? AND t.reservation = 'at_confirm'
        AND l.inventory_item_id = ANY(?::text[])
      ORDER BY o.created_at, o.id LIMIT ${OPERATIONS_MAX}`,
    [locationId, itemIds]
  )
  const served: string[] = []
  for (const { id } of waiting) {
    const operation = await readOperation(sql, id, true)
    if (operation.state !== "waiting" || operation.claim_id) {
      continue
    }
    await readTracking(sql, itemIds, "FOR UPDATE")
    await reserveMissing(sql, operation, true)
    await refreshState(sql, operation)
    served.push(id)
  }
  return served
}
