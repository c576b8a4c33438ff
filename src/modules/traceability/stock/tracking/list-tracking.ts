import type { Tracking } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { ItemTrackingRow, readTracking, notTracked } from "./read-tracking"

export type ListTracking = {
  inventory_item_ids?: string[]
  tracking?: Tracking[]
  limit: number
  offset: number
}

/** A page of configured items and the number of all; or the items asked for by id, where others count as not tracked. */
export async function listTracking(
  sql: Sql,
  filter: ListTracking
): Promise<{ item_trackings: ItemTrackingRow[]; count: number }> {
  if (filter.inventory_item_ids) {
    const found = await readTracking(sql, filter.inventory_item_ids)
    const all = [...new Set(filter.inventory_item_ids)].map((id) => found.get(id) ?? notTracked(id))
    const matching = all.filter(
      (item) => !filter.tracking || filter.tracking.includes(item.tracking)
    )
    return {
      item_trackings: matching.slice(filter.offset, filter.offset + filter.limit),
      count: matching.length,
    }
  }
  const where = filter.tracking ? "WHERE tracking = ANY(?::text[])" : ""
  const bindings = filter.tracking ? [filter.tracking] : []
  const ids = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_item_tracking ${where} ORDER BY created_at, inventory_item_id LIMIT ? OFFSET ?`,
    [...bindings, filter.limit, filter.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_item_tracking ${where}`,
    bindings
  )
  const found = await readTracking(
    sql,
    ids.map((row) => row.inventory_item_id)
  )
  return { item_trackings: ids.map((row) => found.get(row.inventory_item_id)!), count }
}
