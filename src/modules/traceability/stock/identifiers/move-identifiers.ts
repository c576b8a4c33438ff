import type { Sql } from "../../sql"

/**
 * The unit was recorded under a wrong number: what else is on it goes with the right one, unless that has an identifier of the
 * same kind.
 */
export async function moveIdentifiers(sql: Sql, fromLotId: string, toLotId: string): Promise<void> {
  await sql(
    `UPDATE traceability_lot_identifier SET lot_id = ?, claim_id = NULL, updated_at = now() WHERE lot_id = ?
        AND kind NOT IN (SELECT kind FROM traceability_lot_identifier WHERE lot_id = ?)`,
    [toLotId, fromLotId, toLotId]
  )
}
