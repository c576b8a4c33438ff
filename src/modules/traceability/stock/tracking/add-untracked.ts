import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { type Untracked, sumByPlace } from "./sum-by-place"

/** Adds to the untracked stock of stock locations. Rows of virtual places are skipped: nothing untracked is there. */
export async function addUntracked(sql: Sql, rows: Untracked[]): Promise<void> {
  const sums = sumByPlace(rows)
  if (!sums.length) {
    return
  }
  await sql(
    `INSERT INTO traceability_untracked_stock (id, inventory_item_id, location_id, quantity)
     SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[])
     ON CONFLICT (inventory_item_id, location_id)
     DO UPDATE SET quantity = traceability_untracked_stock.quantity + excluded.quantity, updated_at = now()`,
    [
      sums.map(() => newId("ustk")),
      sums.map((row) => row.inventory_item_id),
      sums.map((row) => row.location_id),
      sums.map((row) => row.quantity),
    ]
  )
}
