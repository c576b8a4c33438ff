import { Sql } from "../../sql"

/** How many lots and serial numbers each of these items has ever had, by item id. Items without any are left out. */
export async function countLots(sql: Sql, itemIds: string[]): Promise<Map<string, number>> {
  const rows = await sql<{ inventory_item_id: string; count: number }>(
    `SELECT inventory_item_id, count(*)::int AS count FROM traceability_lot WHERE inventory_item_id = ANY(?::text[]) GROUP BY 1`,
    [itemIds]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, row.count]))
}
