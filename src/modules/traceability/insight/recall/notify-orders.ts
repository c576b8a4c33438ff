import type { Sql } from "../../sql"

/** How many orders are notified in one transaction: so many are notified twice when the process dies in between. */
const NOTICES_AT_ONCE = 1_000

/** A notice of a recall whose order was not notified yet. */
export type PendingNotice = {
  id: string
  order_id: string | null
  /** Who has the units today, where that is not who ordered them. */
  customer_id: string | null
  lot_ids: string[]
}

export type Notified = { ids: string[]; last_key: string | null }

/**
 * Notifies some of the orders of a recall that were not notified yet, those behind the notice with the key `after`, and records that.
 * Returns the notices' ids and the last one's key; none when there is nobody left behind it, or the recall is a mock. A caller continues
 * behind the last key, so that 100,000 notices are read once and not again for each thousand, and ends when there is none from the
 * beginning. Two callers queue on the recall, so that nobody is notified twice. When the process dies between `notify` and recording
 * it these are notified again: nobody is forgotten.
 */
export async function notifyOrders(
  sql: Sql,
  recallId: string,
  after: string | null,
  notify: (notices: PendingNotice[]) => Promise<void>
): Promise<Notified> {
  const [recall] = await sql<{ mock: boolean }>(
    `SELECT mock FROM traceability_recall WHERE id = ? FOR UPDATE`,
    [recallId]
  )
  const pending = recall?.mock
    ? []
    : await sql<PendingNotice & { key: string }>(
        `SELECT id, key, order_id, customer_id, lot_ids FROM traceability_recall_notice
          WHERE recall_id = ? AND key > ? AND notified_at IS NULL AND coalesce(order_id, customer_id) IS NOT NULL
          ORDER BY recall_id, key LIMIT ${NOTICES_AT_ONCE}`,
        [recallId, after ?? ""]
      )
  const ids = pending.map((notice) => notice.id)
  if (ids.length) {
    await notify(pending)
    await sql(
      `UPDATE traceability_recall_notice SET notified_at = now() WHERE id = ANY(?::text[])`,
      [ids]
    )
  }
  return { ids, last_key: pending.at(-1)?.key ?? null }
}

/** Forgets that orders were notified: the events of these notices were discarded after all. */
export const forgetNotified = (sql: Sql, noticeIds: string[]) =>
  sql(`UPDATE traceability_recall_notice SET notified_at = NULL WHERE id = ANY(?::text[])`, [
    noticeIds,
  ])
