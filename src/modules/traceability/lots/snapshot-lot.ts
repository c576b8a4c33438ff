import { Sql } from "../sql"

/** A lot as it is now, to be put back by `restoreLot`. Of a lot that does not exist, nothing. */
export async function snapshotLot(sql: Sql, id: string): Promise<string> {
  const [row] = await sql<{ lot: string }>(
    `SELECT coalesce(json_agg(lot), '[]')::text AS lot FROM stock_lot lot WHERE id = ?`,
    [id]
  )
  return row.lot
}
