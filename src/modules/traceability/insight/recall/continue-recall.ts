import { blockLots, type Blocked } from "../../operations/documents/hold-lot"
import type { Sql } from "../../sql"
import { addNotices } from "./add-notices"
import { readAffectedLots } from "./affected-lots"
import { allowLargeReads } from "../../allow-large-reads"
import { lockRecall, sourceOf } from "./find-recalls"
import { nextToBlock } from "./next-to-block"
import { readSourceLots } from "./recall-source"

/** How many lots of a large recall are blocked in one transaction. */
export const RECALL_PART_MAX = 10_000

export type ContinuedRecall = Blocked & {
  /** All is blocked and noted: what is left is to notify, and `endRecallStart`. */
  is_whole: boolean
}

const touch = (sql: Sql, id: string) =>
  sql(`UPDATE traceability_recall SET updated_at = now() WHERE id = ?`, [id])

/**
 * Continues a recall that is still being started: blocks the next part of what it affects by now, or the last one, and then
 * adds the notices, with all lots locked as in a start at once. What it did is seen from the lots themselves, so a process that
 * dies leaves nothing that the next one could miss or do twice. Returns null when there is nothing to continue.
 */
export async function continueRecall(
  sql: Sql,
  id: string,
  partMax = RECALL_PART_MAX
): Promise<ContinuedRecall | null> {
  await allowLargeReads(sql)
  const recall = await lockRecall(sql, id)
  if (!recall.starting || recall.closed_at) {
    return null
  }
  const sources = await readSourceLots(sql, sourceOf(recall))
  const { lot_ids } = await readAffectedLots(sql, sources)
  const part = await nextToBlock(sql, { sources, lot_ids, limit: partMax + 1 })
  const is_whole = part.length <= partMax
  const ids = is_whole ? lot_ids : part.slice(0, partMax)
  const { lost, still_shipping } = await blockLots(sql, ids, recall.reason, recall.started_by)
  if (is_whole) {
    await addNotices(sql, id, lot_ids)
  }
  await touch(sql, id)
  return { lost, still_shipping, is_whole }
}

/** Says that all of a recall is blocked, noted and notified. */
export const endRecallStart = (sql: Sql, id: string) =>
  sql(
    `UPDATE traceability_recall SET start_done_at = now(), updated_at = now() WHERE id = ? AND start_done_at IS NULL`,
    [id]
  )

/** The recalls that are still being started and that nobody has continued since `before`. */
export async function readUnstartedRecalls(sql: Sql, before: Date): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM traceability_recall WHERE start_done_at IS NULL AND closed_at IS NULL AND updated_at < ? ORDER BY number`,
    [before]
  )
  return rows.map((row) => row.id)
}
