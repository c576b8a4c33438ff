import { lockLots } from "../../stock/ledger/lock-lots"
import { blockLots, type Blocked } from "../../operations/documents/hold-lot"
import { closeHolds } from "../../stock/lots/lot-holds"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { addNotices } from "./add-notices"
import { type AffectedLots, readAffectedLots } from "./affected-lots"
import { allowLargeReads } from "../../allow-large-reads"
import { endRecallStart, RECALL_PART_MAX } from "./continue-recall"
import { nextToBlock } from "./next-to-block"
import { readSourceLots, type RecallSource } from "./recall-source"
import { readRecalledDeliveries } from "./recalled-deliveries"
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
  /** False while more is to be blocked, noted and notified: see `continueRecall`. */
  is_whole: boolean
  /** It was being started already, in the background. */
  was_starting: boolean
}

type Open = { id: string; reason: string; starting: boolean }

type Starting = {
  input: StartRecall
  open: Open | undefined
  affected: AffectedLots
  /** The lots that are blocked now, where not all of them are. */
  part: string[]
  since: number
}

/** So many lots are blocked while somebody waits; of more, the rest is blocked in the background. */
export const RECALL_AT_ONCE_MAX = 20_000

const TOTALS_ONLY = { limit: 0, offset: 0 }
const UNTOUCHED = { blocked_ids: [], lost: [], still_shipping: [] }

const columnsOf = (source: RecallSource) => ({
  lot_id: "lot_id" in source ? source.lot_id : null,
  operation_id: "operation_id" in source ? source.operation_id : null,
})

/** Locks the open recall of this source. Whoever starts the same one at the same time waits here, and then finds it. */
async function lockOpenRecall(sql: Sql, { source, mock }: StartRecall): Promise<Open | undefined> {
  const { lot_id, operation_id } = columnsOf(source)
  await sql(`SELECT pg_advisory_xact_lock(hashtext(?))`, [
    `traceability:recall:${lot_id ?? operation_id}`,
  ])
  const [open] = await sql<Open>(
    `SELECT id, reason, start_done_at IS NULL AS starting FROM traceability_recall
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
 * The first part of a large recall: blocks the source and what is on hand, as many as fit. What is found is read without notices,
 * since more may leave until all is blocked; they follow with the last part, when `continueRecall` has locked all of it.
 */
async function startPart(sql: Sql, { input, open, affected, part, since }: Starting) {
  const { totals } = await readRecalledDeliveries(sql, affected.lot_ids, TOTALS_ONLY)
  const id = open?.id ?? (await insertRecall(sql, input))
  if (!open) {
    await storeFound(sql, id, affected, totals, since)
  }
  await sql(
    `UPDATE traceability_recall SET start_done_at = NULL, updated_at = now() WHERE id = ?`,
    [id]
  )
  const blocked = await blockLots(sql, part, open?.reason ?? input.reason, input.actor_id)
  return { recall_id: id, notice_ids: [], is_whole: false, ...blocked }
}

/** Blocks all of it and adds the notices. */
async function startWhole(sql: Sql, { input, open, affected, since }: Starting) {
  const { lot_ids } = affected
  const id = open?.id ?? (await insertRecall(sql, input))
  const foundAt = performance.now()
  const reason = open?.reason ?? input.reason
  const blocked = input.mock ? UNTOUCHED : await blockLots(sql, lot_ids, reason, input.actor_id)
  const blockingMs = performance.now() - foundAt
  const { notice_ids, ...delivered } = await addNotices(sql, id, lot_ids)
  if (!open) {
    await storeFound(sql, id, affected, delivered, since + blockingMs)
  }
  await endRecallStart(sql, id)
  return { recall_id: id, notice_ids, is_whole: true, ...blocked }
}

/**
 * Starts a recall: blocks everything that its source is in, through all levels, and adds a notice for everybody who got
 * some of it, in one transaction. Started again while it is open it is the same recall, and what is affected by now is
 * blocked and noted too. The lots are locked before deliveries are read, so what leaves or comes back meanwhile is counted
 * on one side only. Where there are more lots than a recall can list, those it has are blocked all the same, and `truncated`
 * says that they are not all. Where more than `atOnceMax` are to be blocked, it blocks the first of them, and `continueRecall` is to be
 * called until it is whole. Throws the codes of `readSourceLots`.
 */
export async function startRecall(
  sql: Sql,
  input: StartRecall,
  lotsMax?: number,
  atOnceMax = RECALL_AT_ONCE_MAX
): Promise<StartedRecall> {
  const since = performance.now()
  await allowLargeReads(sql)
  const open = await lockOpenRecall(sql, input)
  const sources = await readSourceLots(sql, input.source)
  const affected = await readAffectedLots(sql, sources, lotsMax)
  const { lot_ids, truncated } = affected
  const isLarge = !input.mock && lot_ids.length > atOnceMax
  const next = isLarge ? await nextToBlock(sql, { sources, lot_ids, limit: atOnceMax + 1 }) : []
  const part = next.slice(0, Math.min(atOnceMax, RECALL_PART_MAX))
  const starting = { input, open, affected, part, since }
  const started = await (next.length > atOnceMax ? startPart : startWhole)(sql, starting)
  return { is_new: !open, was_starting: open?.starting ?? false, truncated, ...started }
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
  if (!started.is_new) {
    // What this start alone would have continued is not blocked after all.
    await sql(
      `UPDATE traceability_recall SET start_done_at = CASE WHEN NOT ? THEN coalesce(start_done_at, now()) END WHERE id = ?`,
      [started.was_starting, started.recall_id]
    )
  } else {
    await sql(
      `DELETE FROM traceability_recall r WHERE r.id = ?
          AND NOT EXISTS (SELECT 1 FROM traceability_recall_notice n WHERE n.recall_id = r.id)`,
      [started.recall_id]
    )
  }
}
