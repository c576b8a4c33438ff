import { Sql } from "../../sql"

/** Lots as they are now, as JSON text for `restoreLot`. Lots that do not exist are left out. */
export async function snapshotLots(sql: Sql, ids: string[]): Promise<string> {
  const [row] = await sql<{ lots: string }>(
    `SELECT coalesce(json_agg(lot), '[]')::text AS lots FROM traceability_lot lot WHERE id = ANY(?::text[])`,
    [ids]
  )
  return row.lots
}
