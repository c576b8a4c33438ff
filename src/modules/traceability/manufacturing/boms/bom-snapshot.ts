import type { Sql } from "../../sql"

/** A bill of materials as it was, rows as JSON text: what a compensation puts back. Opaque to whoever keeps it. */
export type BomSnapshot = { id: string; bom: string; lines: string }

/** Locks a bill of materials and returns it as it is now; empty when there is none. */
export async function snapshotBom(sql: Sql, id: string): Promise<BomSnapshot> {
  await sql(`SELECT id FROM traceability_bom WHERE id = ? FOR UPDATE`, [id])
  const [rows] = await sql<Omit<BomSnapshot, "id">>(
    `SELECT (SELECT coalesce(json_agg(b), '[]')::text FROM traceability_bom b WHERE id = ?) AS bom,
            (SELECT coalesce(json_agg(l), '[]')::text FROM traceability_bom_line l WHERE bom_id = ?) AS lines`,
    [id, id]
  )
  return { id, ...rows }
}

/** Restores a bill of materials, whether it was changed or deleted meanwhile. Deleting it deletes its lines. */
export async function restoreBom(sql: Sql, { id, bom, lines }: BomSnapshot): Promise<void> {
  await sql(`DELETE FROM traceability_bom WHERE id = ?`, [id])
  await sql(
    `INSERT INTO traceability_bom SELECT * FROM json_populate_recordset(null::traceability_bom, ?::json)`,
    [bom]
  )
  await sql(
    `INSERT INTO traceability_bom_line SELECT * FROM json_populate_recordset(null::traceability_bom_line, ?::json)`,
    [lines]
  )
}
