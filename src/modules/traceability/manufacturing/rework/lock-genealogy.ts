import type { Sql } from "../../sql"

/**
 * Locks rows of genealogy in the order of `readInside`, before any lot is locked: what is to be taken out of a unit is read
 * under the locks of its rows and only then are its lots locked, so the other way round two would wait for each other.
 */
export async function lockGenealogy(sql: Sql, rows: { id: string }[]): Promise<void> {
  if (!rows.length) {
    return
  }
  await sql(
    `SELECT g.id FROM traceability_lot_genealogy g JOIN traceability_lot child ON child.id = g.child_lot_id
      WHERE g.id = ANY(?::text[]) ORDER BY g.occurred_at, length(child.name), child.name, g.id FOR UPDATE OF g`,
    [rows.map((row) => row.id)]
  )
}
