import type { Sql } from "../../sql"

/** Second identifiers as rows of their table, to be put back. */
export type DroppedIdentifier = Record<string, unknown>

/** Takes the second identifiers off units that never came in after all: every movement of them is reversed. Returns them. */
export async function dropIdentifiersOfUndone(
  sql: Sql,
  lotIds: string[]
): Promise<DroppedIdentifier[]> {
  const rows = await sql<{ row: DroppedIdentifier }>(
    `DELETE FROM traceability_lot_identifier i WHERE i.lot_id = ANY(?::text[])
        AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.lot_id = i.lot_id AND m.reverses_id IS NULL
                           AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement r WHERE r.reverses_id = m.id))
     RETURNING to_jsonb(i) AS row`,
    [lotIds]
  )
  return rows.map(({ row }) => row)
}

export async function restoreIdentifiers(
  sql: Sql,
  identifiers: DroppedIdentifier[]
): Promise<void> {
  await sql(
    `INSERT INTO traceability_lot_identifier SELECT * FROM json_populate_recordset(null::traceability_lot_identifier, ?::json)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(identifiers)]
  )
}
