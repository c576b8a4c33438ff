import { careAt } from "../../../../shared/places"
import type { Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"

export type ItemStock = { inventory_item_id: string; lots: number; quantity: number }

/**
 * How many lots are on hand and how much they hold, by item: of some items everywhere, or of all items at one stock
 * location, with what is in care there. Items without stock are left out.
 */
export function countStock(
  sql: Sql,
  filter: { inventory_item_ids: string[] } | { location_id: string }
): Promise<ItemStock[]> {
  const [condition, value] =
    "location_id" in filter
      ? ["location_id = ANY(?::text[])", [filter.location_id, careAt(filter.location_id)]]
      : [
          `inventory_item_id = ANY(?::text[]) AND ${isOnHand("location_id")}`,
          filter.inventory_item_ids,
        ]
  return sql<ItemStock>(
    `SELECT inventory_item_id, count(DISTINCT lot_id)::int AS lots, sum(quantity)::float8 AS quantity FROM traceability_lot_stock
      WHERE ${condition} AND quantity > 0
      GROUP BY 1 ORDER BY 1`,
    [value]
  )
}
