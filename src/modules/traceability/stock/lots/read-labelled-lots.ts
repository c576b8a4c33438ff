import type { Sql } from "../../sql"
import { dayInZone } from "../settings/time-zone"
import type { LabelledLot } from "../../numbers/labels/make-label"

/** Lots by id, or what a done document moved (of a manufacturing order: what it produced). */
export type LabelSearch = {
  ids?: string[]
  operation_id?: string
  manufacturing_order_id?: string
  limit: number
  offset: number
}

type Row = LabelledLot & {
  id: string
  inventory_item_id: string
  expires_at: Date | null
  best_before_at: Date | null
}

function condition(search: LabelSearch): { sql: string; bindings: unknown[] } {
  if (search.ids) {
    return { sql: `lot.id = ANY(?::text[])`, bindings: [search.ids] }
  }
  if (search.operation_id) {
    return {
      sql: `lot.id IN (SELECT lot_id FROM traceability_lot_movement WHERE operation_id = ? AND reverses_id IS NULL)`,
      bindings: [search.operation_id],
    }
  }
  return {
    sql: `lot.id IN (SELECT m.lot_id FROM traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
                      WHERE o.manufacturing_order_id = ? AND m.from_location_id = 'assembly')`,
    bindings: [search.manufacturing_order_id],
  }
}

/** What labels are made from, in the order of the ids or else by number: two statements for any number of lots. */
export async function readLabelledLots(
  sql: Sql,
  search: LabelSearch
): Promise<{ lots: Row[]; count: number }> {
  const { sql: where, bindings } = condition(search)
  const lots = await sql<Row>(
    `SELECT lot.id, lot.inventory_item_id, lot.name, lot.kind, lot.expires_at, lot.best_before_at,
            ${dayInZone("lot.expires_at")} AS expires_on, ${dayInZone("lot.best_before_at")} AS best_before_on, batch.name AS batch_name
       FROM traceability_lot lot LEFT JOIN traceability_lot batch ON batch.id = lot.batch_lot_id
      WHERE ${where}
      ORDER BY array_position(?::text[], lot.id), lot.inventory_item_id, length(lot.name), lot.name, lot.id LIMIT ? OFFSET ?`,
    [...bindings, search.ids ?? [], search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot lot WHERE ${where}`,
    bindings
  )
  return { lots, count }
}
