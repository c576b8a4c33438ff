import type { Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"
import type { StockPlace } from "../../../../shared/stock-place"

/** The stock locations at both ends of these operations, for each item of their lines. */
export function readStockPlaces(sql: Sql, operationIds: string[]): Promise<StockPlace[]> {
  return sql<StockPlace>(
    `SELECT DISTINCT l.inventory_item_id, place.location_id
       FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      CROSS JOIN LATERAL (VALUES (o.from_location_id), (o.to_location_id)) AS place (location_id)
      WHERE o.id = ANY(?::text[]) AND ${isOnHand("place.location_id")}`,
    [operationIds]
  )
}

/** The places where some of these lots is not reserved. */
export function readFreePlaces(sql: Sql, lotIds: string[]): Promise<StockPlace[]> {
  return sql<StockPlace>(
    `SELECT DISTINCT inventory_item_id, location_id FROM traceability_lot_stock WHERE lot_id = ANY(?::text[]) AND quantity > reserved_quantity`,
    [lotIds]
  )
}
