import type { Sql } from "../sql"

/** Holds lots back, all in one statement. Those that are blocked already keep their reason. Answers the ids of the new ones. */
export async function blockLots(
  sql: Sql,
  ids: string[],
  reason: string,
  actorId: string | null
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `WITH free AS (SELECT id FROM stock_lot WHERE id = ANY(?::text[]) AND blocked_at IS NULL ORDER BY id FOR UPDATE)
     UPDATE stock_lot lot SET blocked_at = now(), blocked_reason = ?, blocked_by = ?, updated_at = now()
       FROM free WHERE lot.id = free.id RETURNING lot.id`,
    [ids, reason, actorId]
  )
  return rows.map((row) => row.id)
}
