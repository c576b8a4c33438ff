import type { Sql } from "../../sql"
import type { Untracked } from "./sum-by-place"

/** The untracked stock of items, by item and stock location: what the warning on a tracked item lists. */
export function readUntracked(sql: Sql, itemIds: string[]): Promise<Untracked[]> {
  return sql(
    `SELECT inventory_item_id, location_id, quantity::float8 AS quantity FROM traceability_untracked_stock
      WHERE inventory_item_id = ANY(?::text[]) AND quantity > 0 ORDER BY inventory_item_id, location_id`,
    [itemIds]
  )
}
