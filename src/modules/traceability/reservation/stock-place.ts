import type { Sql } from "../sql"

/** An item at a stock location. */
export type StockPlace = { inventory_item_id: string; location_id: string }

/** What these operations take from where: their lines' items at the place they come from. */
export function readStockPlaces(sql: Sql, operationIds: string[]): Promise<StockPlace[]> {
  return sql<StockPlace>(
    `SELECT DISTINCT l.inventory_item_id, o.from_location_id AS location_id
       FROM stock_operation o JOIN stock_operation_line l ON l.operation_id = o.id WHERE o.id = ANY(?::text[])`,
    [operationIds]
  )
}
