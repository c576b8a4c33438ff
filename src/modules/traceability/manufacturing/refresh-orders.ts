import type { Sql } from "../sql"

/**
 * An order whose tracked components are all assigned is ready, otherwise it waits. For any number of confirmed orders in
 * one statement.
 */
export async function refreshOrders(sql: Sql, operationIds: string[]): Promise<void> {
  await sql(
    `UPDATE stock_operation o SET updated_at = now(), state = CASE WHEN EXISTS (
        SELECT 1 FROM stock_operation_line l JOIN item_tracking t ON t.inventory_item_id = l.inventory_item_id AND t.tracking <> 'none' AND t.capture = 'stock'
         WHERE l.operation_id = o.id AND l.role = 'component'
           AND l.demand > coalesce((SELECT sum(d.quantity) FROM stock_operation_detail d
                                     WHERE d.line_id = l.id AND coalesce(d.lot_id, d.lot_name) IS NOT NULL), 0))
       THEN 'waiting' ELSE 'ready' END
      WHERE o.id = ANY(?::text[]) AND o.state IN ('waiting', 'ready')`,
    [operationIds]
  )
}
