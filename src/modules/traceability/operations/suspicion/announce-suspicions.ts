import type { SuspicionKind } from "../../../../types/suspicion"
import type { Sql } from "../../sql"

export type Unannounced = { id: string; lot_id: string; kind: SuspicionKind }

/** Suspicions whose event has not gone out yet, the oldest first. */
export const readUnannounced = (sql: Sql, limit: number): Promise<Unannounced[]> =>
  sql<Unannounced>(
    `SELECT id, lot_id, kind FROM traceability_suspicion WHERE announced_at IS NULL ORDER BY created_at, id LIMIT ?`,
    [limit]
  )

export const markAnnounced = (sql: Sql, ids: string[]) =>
  sql(
    `UPDATE traceability_suspicion SET announced_at = now() WHERE id = ANY(?::text[]) AND announced_at IS NULL`,
    [ids]
  )
