import type { Claim } from "../operations/claims/claim"
import type { Sql } from "../sql"

/** Open claims made before `before`, the oldest hundred: older than their saga can have run. */
export async function readAbandonedClaims(sql: Sql, before: Date): Promise<Claim[]> {
  return sql<Claim>(
    `SELECT * FROM traceability_claim WHERE state = 'open' AND created_at < ? ORDER BY created_at LIMIT 100`,
    [before]
  )
}
