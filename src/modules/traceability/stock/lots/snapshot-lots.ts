import { Sql } from "../../sql"

/** Lots and their second identifiers as they are now, as JSON text for `restoreLot`. Lots that do not exist are left out. */
export async function snapshotLots(sql: Sql, ids: string[]): Promise<string> {
  const [row] = await sql<{ lots: string }>(
    `SELECT coalesce(json_agg(to_jsonb(lot) || jsonb_build_object('identifiers', coalesce(
              (SELECT jsonb_agg(i) FROM traceability_lot_identifier i WHERE i.lot_id = lot.id), '[]'))), '[]')::text AS lots
       FROM traceability_lot lot WHERE id = ANY(?::text[])`,
    [ids]
  )
  return row.lots
}
