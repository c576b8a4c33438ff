import type { Tracking, Capture } from "../../../../types/operation"
import type { Sql } from "../../sql"

export type ItemTrackingRow = {
  inventory_item_id: string
  tracking: Tracking
  capture: Capture
  number_prefix: string
  number_padding: number
  next_number: number
  /** When somebody set prefix, padding or next number; null while numbers follow the most recent one. */
  sequence_set_at: Date | null
  removal_strategy: "fifo" | "lifo" | "fefo"
  use_expiration: boolean
  expiration_days: number | null
  best_before_days: number | null
  removal_days: number | null
  alert_days: number | null
  warranty_days: number | null
}

export const TRACKING_COLUMNS = `inventory_item_id, tracking, capture, number_prefix, number_padding, next_number::float8 AS next_number,
  sequence_set_at,
  removal_strategy, use_expiration, expiration_days, best_before_days, removal_days, alert_days, warranty_days`

/** The settings of an item that was never configured. */
export const notTracked = (inventory_item_id: string): ItemTrackingRow => ({
  inventory_item_id,
  tracking: "none",
  capture: "stock",
  number_prefix: "",
  number_padding: 7,
  next_number: 1,
  sequence_set_at: null,
  removal_strategy: "fifo",
  use_expiration: false,
  expiration_days: null,
  best_before_days: null,
  removal_days: null,
  alert_days: null,
  warranty_days: null,
})

type Lock = "" | "FOR SHARE" | "FOR UPDATE"

/**
 * How items are tracked, by item id, with every id asked for. FOR UPDATE makes automatic picks and draws of lot names of
 * one item queue; FOR SHARE keeps the tracking from changing under a running operation.
 */
export async function readTracking(
  sql: Sql,
  itemIds: string[],
  lock: Lock = ""
): Promise<Map<string, ItemTrackingRow>> {
  const ids = [...new Set(itemIds)]
  const rows = await sql<ItemTrackingRow>(
    `SELECT ${TRACKING_COLUMNS} FROM traceability_item_tracking WHERE inventory_item_id = ANY(?::text[]) ORDER BY inventory_item_id ${lock}`,
    [ids]
  )
  const found = new Map(rows.map((row) => [row.inventory_item_id, row]))
  return new Map(ids.map((id) => [id, found.get(id) ?? notTracked(id)]))
}
