import type { Sql } from "../../sql"

/** Ends the warranty of units that the customer no longer has, until they are sold again. The lots must be locked. */
export async function endWarranties(sql: Sql, lotIds: string[]): Promise<void> {
  if (!lotIds.length) {
    return
  }
  await sql(
    `UPDATE traceability_lot SET warranty_until = NULL, updated_at = now() WHERE kind = 'serial' AND id = ANY(?::text[])`,
    [lotIds]
  )
}
