import type { Sql } from "../../sql"

/** Returns what the done receipts of purchase orders brought in: quantity by item id, by purchase order id. */
export async function readReceived(
  sql: Sql,
  purchaseOrderIds: string[]
): Promise<Map<string, Map<string, number>>> {
  const rows = await sql<{
    purchase_order_id: string
    inventory_item_id: string
    quantity: number
  }>(
    `SELECT o.purchase_order_id, l.inventory_item_id, sum(l.done_quantity)::float8 AS quantity
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      WHERE o.purchase_order_id = ANY(?::text[]) AND o.state = 'done' GROUP BY 1, 2`,
    [purchaseOrderIds]
  )
  const received = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const items = received.get(row.purchase_order_id) ?? new Map<string, number>()
    received.set(row.purchase_order_id, items.set(row.inventory_item_id, row.quantity))
  }
  return received
}
