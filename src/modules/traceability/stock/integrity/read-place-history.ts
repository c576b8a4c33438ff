import type { StockPlace } from "../../../../shared/stock-place"
import type { Sql } from "../../sql"

const ROWS_MAX = 5

/** A movement of our ledger at a place. `quantity` is what it added to what is on hand there. */
export type PlaceMovement = {
  id: string
  operation_id: string | null
  reference: string
  lot_id: string
  lot_name: string | null
  quantity: number
  actor_id: string | null
  created_at: Date
}

/** What happened last at a place, newest first. */
export type PlaceHistory = { movements: PlaceMovement[] }

/** The lots of one item are read, not the whole ledger: it has no index by item. */
function readMovements(sql: Sql, { inventory_item_id, location_id }: StockPlace) {
  return sql<PlaceMovement>(
    `WITH moved AS MATERIALIZED (
       SELECT m.*, lot.name FROM traceability_lot lot JOIN traceability_lot_movement m ON m.lot_id = lot.id
        WHERE lot.inventory_item_id = ? AND (m.from_location_id = ? OR m.to_location_id = ?))
     SELECT id, operation_id, reference, lot_id, name AS lot_name, actor_id, created_at,
            (CASE WHEN to_location_id = ? THEN quantity ELSE -quantity END)::float8 AS quantity
       FROM moved ORDER BY seq DESC LIMIT ${ROWS_MAX}`,
    [inventory_item_id, location_id, location_id, location_id]
  )
}

export const readPlaceHistory = async (sql: Sql, place: StockPlace): Promise<PlaceHistory> => ({
  movements: await readMovements(sql, place),
})
