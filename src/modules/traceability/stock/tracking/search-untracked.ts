import type { Tracking } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { COUNTED_MAX, type Counted } from "../paging/count-rows"
import { countUpTo, type List, whereOf } from "../paging/find-ids"

export type SearchUntracked = { location_id?: string; inventory_item_id?: string }

export type UntrackedPlace = {
  inventory_item_id: string
  location_id: string
  tracking: Tracking
  quantity: number
}

/** Stock of tracked items that is counted without a lot: as `u`, for whoever lists or counts it. */
export const untrackedList = ({ location_id, inventory_item_id }: SearchUntracked = {}): List => ({
  table: "traceability_untracked_stock",
  alias: "u",
  conditions: [
    { sql: "u.quantity > 0", bindings: [] },
    {
      sql: `EXISTS (SELECT 1 FROM traceability_item_tracking t WHERE t.inventory_item_id = u.inventory_item_id
                       AND t.tracking <> 'none' AND t.capture = 'stock')`,
      bindings: [],
    },
    ...(location_id ? [{ sql: "u.location_id = ?", bindings: [location_id] }] : []),
    ...(inventory_item_id
      ? [{ sql: "u.inventory_item_id = ?", bindings: [inventory_item_id] }]
      : []),
  ],
})

/** A page of it, the largest quantities first, and how many places there are. */
export async function searchUntracked(
  sql: Sql,
  search: SearchUntracked,
  { limit, offset, exact_count }: { limit: number; offset: number; exact_count?: boolean }
): Promise<{ untracked_stock: UntrackedPlace[] } & Counted> {
  const list = untrackedList(search)
  const { where, bindings } = whereOf(list.conditions)
  const untracked_stock = await sql<UntrackedPlace>(
    `SELECT u.inventory_item_id, u.location_id, u.quantity::float8 AS quantity,
            (SELECT t.tracking FROM traceability_item_tracking t WHERE t.inventory_item_id = u.inventory_item_id) AS tracking
       FROM ${list.table} u ${where} ORDER BY u.quantity DESC, u.inventory_item_id, u.location_id LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  const count = await countUpTo(sql, list, exact_count ? null : COUNTED_MAX + 1)
  return exact_count || count <= COUNTED_MAX
    ? { untracked_stock, count, count_is_exact: true }
    : {
        untracked_stock,
        count: Math.max(COUNTED_MAX, offset + limit + 1),
        count_is_exact: false,
      }
}
