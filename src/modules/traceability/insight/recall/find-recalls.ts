import type { RecallState } from "../../../../types/recall"
import type { RecallFound } from "../../../../types/recall"
import type { RecallProgress } from "../../../../types/recall-progress"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { RowPage } from "./read-page"
import type { RecallSource } from "./recall-source"
import { likePattern } from "../../../../shared/like-pattern"

export type FindRecalls = {
  ids?: string[]
  q?: string
  state?: RecallState
  mock?: boolean
  lot_id?: string
  operation_id?: string
}

export type RecallRow = {
  id: string
  reference: string
  mock: boolean
  state: RecallState
  reason: string
  lot: { id: string; name: string } | null
  operation: { id: string; reference: string } | null
  started_at: Date
  started_by: string | null
  trace_ms: number
  /** It is still being blocked, noted and notified, in the background. */
  starting: boolean
  found: RecallFound
  closed_at: Date | null
  closed_by: string | null
  close_note: string | null
  outcome: RecallProgress | null
  /** How many got some; how many of them by an order, so that they can be notified; were notified; have answered. */
  notices: { count: number; orders: number; told: number; answered: number }
}

/** What recalls have found, and how they ended, that are older than these words. */
const NOT_TRUNCATED = `'{"truncated": false}'::jsonb`
const ENDED = `'{"truncated": false, "to_block": 0}'::jsonb`

const REFERENCE = `'RC/' || lpad(r.number::text, 5, '0')`

/** A page of recalls, the newest first, and the number of all that match. */
export async function findRecalls(
  sql: Sql,
  { ids, q, state, mock, lot_id, operation_id }: FindRecalls,
  page: RowPage
): Promise<{ recalls: RecallRow[]; count: number }> {
  const like = q ? likePattern(q) : null
  const conditions: [string, unknown][] = [
    ["r.id = ANY(?::text[])", ids],
    [`concat_ws(' ', ${REFERENCE}, r.reason, lot.name, o.reference) ILIKE ?`, like],
    ["(r.closed_at IS NULL) = ?", state && state === "open"],
    ["r.mock = ?", mock],
    ["r.source_lot_id = ?", lot_id],
    ["r.source_operation_id = ?", operation_id],
  ]
  const given = conditions.filter(([, value]) => value !== undefined && value !== null)
  const found = `
    FROM traceability_recall r
    LEFT JOIN traceability_lot lot ON lot.id = r.source_lot_id LEFT JOIN traceability_operation o ON o.id = r.source_operation_id
    WHERE ${["true", ...given.map(([condition]) => condition)].join(" AND ")}`
  const bindings = given.map(([, value]) => value)
  const recalls = await sql<RecallRow>(
    `SELECT r.id, ${REFERENCE} AS reference, r.mock, CASE WHEN r.closed_at IS NULL THEN 'open' ELSE 'closed' END AS state, r.reason,
            CASE WHEN lot.id IS NOT NULL THEN json_build_object('id', lot.id, 'name', lot.name) END AS lot,
            CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'reference', o.reference) END AS operation,
            r.started_at, r.started_by, r.trace_ms, r.closed_at IS NULL AND r.start_done_at IS NULL AS starting, ${NOT_TRUNCATED} || r.found AS found, r.closed_at, r.closed_by, r.close_note,
            ${ENDED} || r.outcome AS outcome,
            (SELECT json_build_object('count', count(*), 'orders', count(coalesce(n.order_id, n.customer_id)), 'told', count(n.notified_at),
                                      'answered', (SELECT count(last.answer) FROM (
                                         SELECT DISTINCT ON (a.notice_id) a.answer FROM traceability_recall_notice asked
                                           JOIN traceability_recall_answer a ON a.notice_id = asked.id
                                          WHERE asked.recall_id = r.id ORDER BY a.notice_id, a.seq DESC) AS last))
               FROM traceability_recall_notice n
              WHERE n.recall_id = r.id) AS notices
       ${found} ORDER BY r.number DESC LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count ${found}`,
    bindings
  )
  return { recalls, count }
}

/** Throws `not_found` for an unknown id. */
export async function findRecall(sql: Sql, id: string): Promise<RecallRow> {
  const { recalls } = await findRecalls(sql, { ids: [id] }, { limit: 1, offset: 0 })
  if (!recalls.length) {
    throw new TraceabilityError("not_found", `There is no recall with the id ${id}.`, {
      status: 404,
    })
  }
  return recalls[0]
}

export const sourceOf = ({ lot, operation }: RecallRow): RecallSource =>
  lot ? { lot_id: lot.id } : { operation_id: operation!.id }

/** Locks a recall until the transaction ends and returns it. */
export async function lockRecall(sql: Sql, id: string): Promise<RecallRow> {
  await sql(`SELECT id FROM traceability_recall WHERE id = ? FOR UPDATE`, [id])
  return findRecall(sql, id)
}
