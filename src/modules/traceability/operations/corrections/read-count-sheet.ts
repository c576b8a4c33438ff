import { likePattern } from "../../../../shared/like-pattern"
import type { Sql } from "../../sql"

export type CountSheetSearch = {
  location_id: string
  inventory_item_id: string
  q?: string
  limit: number
  offset: number
}

export type CountSheetRow = {
  lot_id: string
  lot_name: string
  expires_at: Date | null
  blocked_at: Date | null
  quantity: number
  reserved_quantity: number
}

const OF_PLACE = `m.lot_id IN (SELECT id FROM traceability_lot WHERE inventory_item_id = ?)
  AND (m.from_location_id = ? OR m.to_location_id = ?)`

/**
 * Marks a moment of an item's ledger at a place: how many movements are visible. The ledger only grows, so whatever is
 * committed later raises the count, even if it drew an earlier sequence number.
 */
export async function readAsOf(sql: Sql, itemId: string, locationId: string): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot_movement m WHERE ${OF_PLACE}`,
    [itemId, locationId, locationId]
  )
  return count
}

export type MovedLot = { lot_id: string; reference: string; order_id: string | null }

/** The lots of an item that moved at a place since the mark, with the document that moved each last. */
export async function readMovedSince(
  sql: Sql,
  itemId: string,
  locationId: string,
  asOf: number
): Promise<Map<string, MovedLot>> {
  const now = await readAsOf(sql, itemId, locationId)
  const rows = await sql<MovedLot>(
    `SELECT DISTINCT ON (lot_id) lot_id, reference, order_id
       FROM (SELECT m.lot_id, m.reference, m.order_id, m.seq FROM traceability_lot_movement m WHERE ${OF_PLACE} ORDER BY m.seq DESC LIMIT ?) AS fresh
      ORDER BY lot_id, seq DESC`,
    [itemId, locationId, locationId, Math.max(now - asOf, 0)]
  )
  return new Map(rows.map((row) => [row.lot_id, row]))
}

/** Returns what is on hand of an item at a place, to be compared with what a person counts. The mark is read first. */
export async function readCountSheet(sql: Sql, search: CountSheetSearch) {
  const { inventory_item_id, location_id } = search
  const asOf = await readAsOf(sql, inventory_item_id, location_id)
  const where = `s.inventory_item_id = ? AND s.location_id = ? AND s.quantity > 0 AND lot.name ILIKE ?`
  const bindings = [inventory_item_id, location_id, likePattern(search.q ?? "")]
  const rows = await sql<CountSheetRow>(
    `SELECT s.lot_id, lot.name AS lot_name, lot.expires_at, lot.blocked_at, s.quantity::float8 AS quantity,
            s.reserved_quantity::float8 AS reserved_quantity
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id WHERE ${where}
      ORDER BY length(lot.name), lot.name LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id WHERE ${where}`,
    bindings
  )
  const [untracked] = await sql<{ quantity: number }>(
    `SELECT quantity::float8 AS quantity FROM traceability_untracked_stock WHERE inventory_item_id = ? AND location_id = ?`,
    [inventory_item_id, location_id]
  )
  const sheet = {
    location_id,
    inventory_item_id,
    as_of: String(asOf),
    rows,
    untracked_quantity: untracked?.quantity ?? 0,
  }
  return { sheet, count }
}
