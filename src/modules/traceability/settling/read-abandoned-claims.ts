import type { Claim } from "../operations/claims/claim"
import type { Sql } from "../sql"

/** Open claims made before `before`, the oldest hundred: older than their saga can have run. `ids` asks for these alone. */
export async function readAbandonedClaims(
  sql: Sql,
  before: Date,
  ids: string[] | null = null
): Promise<Claim[]> {
  return sql<Claim>(
    `SELECT * FROM traceability_claim WHERE state = 'open' AND created_at < ? AND (?::text[] IS NULL OR id = ANY(?::text[]))
      ORDER BY created_at LIMIT 100`,
    [before, ids, ids]
  )
}
