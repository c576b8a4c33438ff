import { type Sql, listed } from "../../sql"
import { CONFIRMED_STATES } from "../../../../types/operation"

/**
 * Sets confirmed orders to ready when all their tracked components are assigned, otherwise to waiting. One statement for
 * any number of orders. The sums come first and once: orders that were written a moment ago are unknown to the planner's
 * statistics, and a sum for each line then reads the whole table each time.
 */
export async function refreshOrders(sql: Sql, operationIds: string[]): Promise<void> {
  await sql(
    `WITH assigned AS MATERIALIZED (
       SELECT line_id, sum(quantity) AS quantity FROM traceability_operation_detail
        WHERE operation_id = ANY(?::text[]) AND coalesce(lot_id, lot_name) IS NOT NULL GROUP BY line_id),
     short AS MATERIALIZED (
       SELECT DISTINCT l.operation_id FROM traceability_operation_line l
         JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id AND t.tracking <> 'none' AND t.capture = 'stock'
         LEFT JOIN assigned ON assigned.line_id = l.id
        WHERE l.operation_id = ANY(?::text[]) AND l.role = 'component' AND l.demand > coalesce(assigned.quantity, 0))
     UPDATE traceability_operation o SET updated_at = now(),
            state = CASE WHEN o.id IN (SELECT operation_id FROM short) THEN 'waiting' ELSE 'ready' END
      WHERE o.id = ANY(?::text[]) AND o.state IN (${listed(CONFIRMED_STATES)})`,
    [operationIds, operationIds, operationIds]
  )
}
