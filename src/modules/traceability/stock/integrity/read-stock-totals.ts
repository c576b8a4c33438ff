import { placeKey } from "../../../../shared/stock-place"
import { type Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"

export type TrackedTotal = {
  inventory_item_id: string
  location_id: string
  lot_quantity: number
  untracked_quantity: number
}

/**
 * What Medusa's levels of these items must be, by item and stock location: the quantity of the lots there plus the
 * untracked stock.
 */
export function readTrackedTotals(sql: Sql, itemIds: string[]): Promise<TrackedTotal[]> {
  return sql<TrackedTotal>(
    `SELECT inventory_item_id, location_id, sum(lots)::float8 AS lot_quantity, sum(untracked)::float8 AS untracked_quantity
       FROM (SELECT s.inventory_item_id, s.location_id, s.quantity AS lots, 0 AS untracked FROM traceability_lot_stock s
              WHERE ${isOnHand("s.location_id")} AND s.inventory_item_id = ANY(?::text[])
             UNION ALL
             SELECT u.inventory_item_id, u.location_id, 0, u.quantity FROM traceability_untracked_stock u
              WHERE u.inventory_item_id = ANY(?::text[])) AS t
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [itemIds, itemIds]
  )
}

/** The ids of a page of tracked items; `after` is the last id of the page before. */
export async function readTrackedItemIds(
  sql: Sql,
  page: { after: string; limit: number }
): Promise<string[]> {
  const rows = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking <> 'none' AND inventory_item_id > ? ORDER BY 1 LIMIT ?`,
    [page.after, page.limit]
  )
  return rows.map((row) => row.inventory_item_id)
}

/** What we hold of some items: which of them are tracked, and how much is at each place, in lots or untracked. */
export async function readStockOf(sql: Sql, itemIds: string[]) {
  const tracked = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking WHERE tracking <> 'none' AND inventory_item_id = ANY(?::text[])`,
    [itemIds]
  )
  const rows = await sql<{ inventory_item_id: string; location_id: string; quantity: number }>(
    `SELECT inventory_item_id, location_id, sum(quantity)::float8 AS quantity
       FROM (SELECT inventory_item_id, location_id, quantity FROM traceability_lot_stock WHERE inventory_item_id = ANY(?::text[])
             UNION ALL SELECT inventory_item_id, location_id, quantity FROM traceability_untracked_stock WHERE inventory_item_id = ANY(?::text[])) AS t
      GROUP BY 1, 2`,
    [itemIds, itemIds]
  )
  const quantities = new Map(rows.map((row) => [placeKey(row), row.quantity]))
  return {
    tracked: new Set(tracked.map((row) => row.inventory_item_id)),
    quantityAt: (inventory_item_id: string, location_id: string) =>
      quantities.get(placeKey({ inventory_item_id, location_id })) ?? 0,
  }
}
