import type { Sql } from "../../sql"

/** A unit that the customer no longer has is under no warranty, until it is sold again. The lots must be locked. */
export async function endWarranties(sql: Sql, lotIds: string[]): Promise<void> {
  await sql(
    `UPDATE traceability_lot SET warranty_until = NULL, updated_at = now() WHERE kind = 'serial' AND id = ANY(?::text[])`,
    [lotIds]
  )
}
