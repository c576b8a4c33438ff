import type { Sql } from "../../sql"
import type { Counted } from "../../stock/paging/count-rows"
import type { Conditions } from "../../stock/paging/find-ids"
import { findPage } from "../../stock/paging/find-page"
import { listOrder } from "../../stock/paging/list-order"

export type SearchPackings = {
  location_id?: string
  /** Only these orders, whether they can be packed now or not. */
  order_ids?: string[]
  /** Only the delivery with this reference, in any case of letters. */
  reference?: string
  limit: number
  offset: number
}

export type PackingRow = {
  id: string
  reference: string
  state: "waiting" | "ready"
  order_id: string
  partner_name: string | null
  location_id: string
  created_at: Date
  scheduled_at: Date | null
  demand: number
  packed: number
}

const TO_PACK = `o.code = 'delivery' AND o.order_id IS NOT NULL AND o.state IN ('waiting', 'ready') AND o.claim_id IS NULL`

/** Everything that has to be chosen from stock is chosen; what gets its number as it leaves is only scanned. */
const NOTHING_LACKS = `NOT EXISTS (
  SELECT 1 FROM traceability_operation_line l
    JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
    JOIN traceability_operation_type ot ON ot.id = o.operation_type_id
   WHERE l.operation_id = o.id AND t.tracking <> 'none' AND t.capture = 'stock' AND ot.use_existing_lots AND NOT ot.use_create_lots
     AND l.demand > (SELECT coalesce(sum(d.quantity), 0) FROM traceability_operation_detail d
                      WHERE d.line_id = l.id AND (d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL)))`

function conditionsOf({ location_id, order_ids, reference }: SearchPackings): Conditions {
  const list: Conditions = [{ sql: TO_PACK, bindings: [] }]
  if (location_id) {
    list.push({ sql: "o.from_location_id = ?", bindings: [location_id] })
  }
  if (order_ids) {
    list.push({ sql: "o.order_id = ANY(?::text[])", bindings: [order_ids] })
  }
  if (reference) {
    list.push({ sql: "o.reference = ?", bindings: [reference.toUpperCase()] })
  }
  return order_ids || reference ? list : [...list, { sql: NOTHING_LACKS, bindings: [] }]
}

const ORDER = listOrder("created_at", {
  alias: "o",
  columns: new Map([["created_at", { nullable: false }]]),
  ties: "o.id",
})

/** Deliveries of orders that can be packed, the oldest first. */
export async function searchPackings(
  sql: Sql,
  search: SearchPackings
): Promise<{ packings: PackingRow[] } & Counted> {
  const list = { table: "traceability_operation", alias: "o", conditions: conditionsOf(search) }
  const { ids, ...counted } = await findPage(sql, list, { ...search, order: ORDER })
  const packings = await sql<PackingRow>(
    `SELECT o.id, o.reference, o.state, o.order_id, o.partner_name, o.from_location_id AS location_id, o.created_at, o.scheduled_at,
            (SELECT coalesce(sum(l.demand), 0)::float8 FROM traceability_operation_line l WHERE l.operation_id = o.id) AS demand,
            (SELECT coalesce(sum(d.quantity), 0)::float8 FROM traceability_operation_detail d
              WHERE d.operation_id = o.id AND d.picked) AS packed
       FROM unnest(?::text[]) WITH ORDINALITY AS page (id, place) JOIN traceability_operation o ON o.id = page.id
      ORDER BY page.place`,
    [ids]
  )
  return { packings, ...counted }
}
