import type { Sql } from "../../sql"

/** Returns of Medusa that an open operation waits for: their ids. */
export async function readAwaitedReturns(sql: Sql): Promise<string[]> {
  const rows = await sql<{ return_id: string }>(
    `SELECT DISTINCT return_id FROM traceability_operation
      WHERE return_id IS NOT NULL AND code = 'return' AND state IN ('draft', 'waiting', 'ready') AND claim_id IS NULL`
  )
  return rows.map((row) => row.return_id)
}
