import { lockLots } from "../../stock/ledger/lock-lots"
import { blockLots, type Blocked } from "../../operations/documents/hold-lot"
import { closeHolds } from "../../stock/lots/lot-holds"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { addNotices } from "./add-notices"
import { type AffectedLots, readAffectedLots } from "./affected-lots"
import { allowLargeReads } from "./allow-large-reads"
import { readSourceLots, type RecallSource } from "./recall-source"
import { readRecalledProduction } from "./recalled-production"
import { readRecalledPlaces } from "./recalled-stock"

export type StartRecall = {
  source: RecallSource
  /** An exercise: it finds everything, blocks nothing and notifies nobody. */
  mock: boolean
  reason: string
  actor_id: string | null
}

export type StartedRecall = Blocked & {
  recall_id: string
  /** False when an open recall of the same source was found and brought up to date. */
  is_new: boolean
  blocked_ids: string[]
  notice_ids: string[]
  /** There are more lots than a recall can list: those it has are blocked and noted, and it is not complete. */
  truncated: boolean
}

const TOTALS_ONLY = { limit: 0, offset: 0 }
const UNTOUCHED = { blocked_ids: [], lost: [], still_shipping: [] }

const columnsOf = (source: RecallSource) => ({
  lot_id: "lot_id" in source ? source.lot_id : null,
  operation_id: "operation_id" in source ? source.operation_id : null,
})

/** Locks the open recall of this source. Whoever starts the same one at the same time waits here, and then finds it. */
async function lockOpenRecall(
  sql: Sql,
  { source, mock }: StartRecall
): Promise<{ id: string; reason: string } | undefined> {
  const { lot_id, operation_id } = columnsOf(source)
  await sql(`SELECT pg_advisory_xact_lock(hashtext(?))`, [
    `traceability:recall:${lot_id ?? operation_id}`,
  ])
  const [open] = await sql<{ id: string; reason: string }>(
    `SELECT id, reason FROM traceability_recall
      WHERE closed_at IS NULL AND mock = ? AND (source_lot_id = ? OR source_operation_id = ?) FOR UPDATE`,
    [mock, lot_id, operation_id]
  )
  return open
}

async function insertRecall(sql: Sql, input: StartRecall): Promise<string> {
  const { lot_id, operation_id } = columnsOf(input.source)
  const id = newId("recall")
  await sql(
    `INSERT INTO traceability_recall (id, mock, reason, source_lot_id, source_operation_id, started_at, started_by, trace_ms, found)
     VALUES (?, ?, ?, ?, ?, now(), ?, 0, '{}')`,
    [id, input.mock, input.reason, lot_id, operation_id, input.actor_id]
  )
  return id
}

/** Stores what a recall found at its start, and how long that took. Later starts do not change it. */
async function storeFound(
  sql: Sql,
  id: string,
  { lot_ids: lotIds, truncated }: AffectedLots,
  delivered: object,
  since: number
): Promise<void> {
  const places = await readRecalledPlaces(sql, lotIds, TOTALS_ONLY)
  const production = await readRecalledProduction(sql, lotIds, TOTALS_ONLY)
  const found = {
    affected_lots: lotIds.length,
    on_hand: places.totals.on_hand,
    in_production: production.totals.in_production,
    scrapped: places.totals.scrapped,
    ...delivered,
    truncated,
  }
  await sql(`UPDATE traceability_recall SET found = ?::jsonb, trace_ms = ? WHERE id = ?`, [
    JSON.stringify(found),
    Math.ceil(performance.now() - since),
    id,
  ])
}

/**
 * Starts a recall: blocks everything that its source is in, through all levels, and adds a notice for everybody who got
 * some of it, in one transaction. Started again while it is open it is the same recall, and what is affected by now is
 * blocked and noted too. The lots are locked before deliveries are read, so what leaves or comes back meanwhile is counted
 * on one side only. Where there are more lots than a recall can list, those it has are blocked all the same, and `truncated`
 * says that they are not all. Throws the codes of `readSourceLots`.
 */
export async function startRecall(
  sql: Sql,
  input: StartRecall,
  lotsMax?: number
): Promise<StartedRecall> {
  const startedAt = performance.now()
  await allowLargeReads(sql)
  const open = await lockOpenRecall(sql, input)
  const sources = await readSourceLots(sql, input.source)
  const affected = await readAffectedLots(sql, sources, lotsMax)
  const { lot_ids, truncated } = affected
  const id = open?.id ?? (await insertRecall(sql, input))
  const foundAt = performance.now()
  const reason = open?.reason ?? input.reason
  const blocked = input.mock ? UNTOUCHED : await blockLots(sql, lot_ids, reason, input.actor_id)
  const blockingMs = performance.now() - foundAt
  const { notice_ids, ...delivered } = await addNotices(sql, id, lot_ids)
  if (!open) {
    await storeFound(sql, id, affected, delivered, startedAt + blockingMs)
  }
  return { recall_id: id, is_new: !open, notice_ids, truncated, ...blocked }
}

/** Undoes a start when something after it has failed. Notices of who was notified or has answered meanwhile stay. */
export async function undoStartRecall(
  sql: Sql,
  started: StartedRecall,
  actorId: string | null
): Promise<void> {
  await lockLots(sql, started.blocked_ids)
  await closeHolds(sql, started.blocked_ids, actorId, "What followed the recall failed.")
  await sql(
    `DELETE FROM traceability_recall_notice n WHERE n.id = ANY(?::text[]) AND n.notified_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM traceability_recall_answer a WHERE a.notice_id = n.id)`,
    [started.notice_ids]
  )
  if (started.is_new) {
    await sql(
      `DELETE FROM traceability_recall r WHERE r.id = ?
          AND NOT EXISTS (SELECT 1 FROM traceability_recall_notice n WHERE n.recall_id = r.id)`,
      [started.recall_id]
    )
  }
}
