import type { Sql } from "../../sql"

/** How many orders are told in one transaction; so many hear it twice when the process dies in between. */
const TOLD_AT_ONCE = 1_000

export type UntoldNotice = { id: string; order_id: string; lot_ids: string[] }

/**
 * Tells some of those who were not told yet, and remembers it. Two who tell at once do it one after the other, so that
 * nobody hears it twice; when the process dies between telling and remembering these are told again, and nobody is forgotten.
 */
export async function tellNotices(
  sql: Sql,
  recallId: string,
  tell: (notices: UntoldNotice[]) => Promise<void>
): Promise<string[]> {
  const [recall] = await sql<{ mock: boolean }>(
    `SELECT mock FROM traceability_recall WHERE id = ? FOR UPDATE`,
    [recallId]
  )
  const untold = recall?.mock
    ? []
    : await sql<UntoldNotice>(
        `SELECT id, order_id, lot_ids FROM traceability_recall_notice
          WHERE recall_id = ? AND told_at IS NULL AND order_id IS NOT NULL ORDER BY delivered_at, id LIMIT ${TOLD_AT_ONCE}`,
        [recallId]
      )
  const ids = untold.map((notice) => notice.id)
  if (ids.length) {
    await tell(untold)
    await sql(`UPDATE traceability_recall_notice SET told_at = now() WHERE id = ANY(?::text[])`, [
      ids,
    ])
  }
  return ids
}

/** The events of these were thrown away after all. */
export const forgetTold = (sql: Sql, noticeIds: string[]) =>
  sql(`UPDATE traceability_recall_notice SET told_at = NULL WHERE id = ANY(?::text[])`, [noticeIds])
