import type { Sql } from "../../sql"
import { type ItemTrackingRow, notTracked, TRACKING_COLUMNS } from "../tracking/read-tracking"

export type TrackingToFulfil = {
  tracking: Map<string, ItemTrackingRow>
  /** A rule of shelf life is about a customer group, so the customer's groups have to be known. */
  asks_for_groups: boolean
}

/** How items are tracked, and what has to be known of who buys them, in one statement: every fulfilment asks it. */
export async function readTrackingToFulfil(sql: Sql, itemIds: string[]): Promise<TrackingToFulfil> {
  const ids = [...new Set(itemIds)]
  const rows = await sql<ItemTrackingRow & { asks_for_groups: boolean }>(
    `SELECT ${TRACKING_COLUMNS},
            EXISTS (SELECT 1 FROM traceability_shelf_life_rule WHERE buyer = 'customer_group') AS asks_for_groups
       FROM traceability_item_tracking WHERE inventory_item_id = ANY(?::text[])`,
    [ids]
  )
  const found = new Map(
    rows.map(({ asks_for_groups: _asks, ...row }) => [row.inventory_item_id, row])
  )
  return {
    tracking: new Map(ids.map((id) => [id, found.get(id) ?? notTracked(id)])),
    asks_for_groups: rows.some((row) => row.asks_for_groups),
  }
}

/** Does a rule ask for the customer's groups? */
export async function asksForGroups(sql: Sql): Promise<boolean> {
  const rules = await sql(
    `SELECT 1 FROM traceability_shelf_life_rule WHERE buyer = 'customer_group' LIMIT 1`
  )
  return rules.length > 0
}
