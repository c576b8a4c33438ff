import type { NoticeState, RecallAnswer } from "../../../../types/recall"
import type { Sql } from "../../sql"
import { eachRows } from "./each-rows"
import { readPage, type RowPage } from "./read-page"
import { isKeptKey, isLoanKey, isLoanOver } from "./loan-key"
import { handedToBefore, hasUnit } from "./unit-holder"
import { changesOwner, givesAway, netDelivered } from "../../stock/ledger/movement-conditions"

export type NoticeView = {
  id: string
  order_id: string | null
  operation_id: string | null
  reference: string
  partner_name: string | null
  /** Who has the units today, where that is not who they were delivered to. */
  customer_id: string | null
  /** It is ours: they have it while theirs is repaired. */
  on_loan: boolean
  /** What they had when the notice was added. */
  quantity: number
  /** What has come back since, by the ledger. */
  came_back: number
  /** What they have handed on to others, who have notices of their own. */
  handed_on: number
  told_at: string | null
  state: NoticeState
  answer: RecallAnswer | null
  answer_quantity: number | null
  answer_note: string | null
  answered_at: string | null
  answered_by: string | null
  lot_count: number
  lots: { lot_id: string; name: string }[]
}

/**
 * SQL for the notices of a recall as the CTE `notices`, with what came back and the last answer; bound to the recall's id.
 * A serial number that a document without an order takes from its owner was that owner's; of a lot that left without an order, only a
 * reversed delivery says whose it was. What was handed on comes back from its last owner.
 */
export const NOTICES_SQL = `
  of_recall AS MATERIALIZED (SELECT * FROM traceability_recall_notice WHERE recall_id = ?),
  moved AS (
    SELECT n.id, m.lot_id, -sum(${netDelivered("m")}) AS quantity
      FROM of_recall n CROSS JOIN LATERAL unnest(n.lot_ids) AS noted (lot_id)
     CROSS JOIN LATERAL (
       SELECT since.* FROM traceability_lot_movement since
        WHERE since.lot_id = noted.lot_id AND since.seq > n.last_seq AND ${changesOwner("since")} OFFSET 0) AS m
     CROSS JOIN LATERAL (SELECT kind FROM traceability_lot WHERE id = m.lot_id OFFSET 0) AS lot
      LEFT JOIN LATERAL (SELECT * FROM traceability_lot_movement WHERE id = m.reverses_id OFFSET 0) AS r ON true
     WHERE NOT ${isLoanKey("n.key")}
       AND (m.order_id IS NOT DISTINCT FROM n.order_id OR (lot.kind = 'serial' AND m.order_id IS NULL AND NOT ${givesAway("m")}))
       AND (n.order_id IS NOT NULL OR lot.kind = 'serial' OR r.operation_id = n.operation_id)
       AND ${handedToBefore("m.lot_id", "coalesce(r.occurred_at, m.occurred_at)")} IS NOT DISTINCT FROM n.customer_id
     GROUP BY n.id, m.lot_id),
  back AS MATERIALIZED (
    SELECT id, sum(quantity) AS quantity, array_agg(lot_id) FILTER (WHERE quantity > 0) AS lot_ids FROM moved GROUP BY id),
  given_on AS MATERIALIZED (
    SELECT DISTINCT n.id, n.key, noted.lot_id FROM of_recall n CROSS JOIN LATERAL unnest(n.lot_ids) AS noted (lot_id)
     WHERE NOT ${isLoanKey("n.key")}
       AND EXISTS (SELECT 1 FROM traceability_unit_transfer t WHERE t.lot_id = noted.lot_id AND t.accepted_at IS NOT NULL)),
  handed AS MATERIALIZED (
    SELECT g.id, count(*) AS quantity FROM given_on g LEFT JOIN back ON back.id = g.id
     WHERE g.lot_id <> ALL(coalesce(back.lot_ids, '{}')) AND ${hasUnit("g.lot_id", "g.key")} IS NOT TRUE GROUP BY g.id),
  said AS MATERIALIZED (
    SELECT DISTINCT ON (a.notice_id) a.* FROM of_recall n JOIN traceability_recall_answer a ON a.notice_id = n.id
     ORDER BY a.notice_id, a.seq DESC),
  counted AS MATERIALIZED (
    SELECT n.*, CASE WHEN ${isLoanOver("n.key")} THEN n.quantity ELSE coalesce(back.quantity, 0) END AS back_quantity,
           CASE WHEN ${isKeptKey("n.key")} THEN n.quantity ELSE coalesce(handed.quantity, 0) END AS handed_on,
           said.answer, said.quantity AS answer_quantity, said.note AS answer_note, said.answered_at, said.answered_by
      FROM of_recall n LEFT JOIN back ON back.id = n.id LEFT JOIN handed ON handed.id = n.id LEFT JOIN said ON said.notice_id = n.id),
  notices AS MATERIALIZED (
    SELECT n.*, least(n.quantity, greatest(n.back_quantity, 0)) AS came_back,
           CASE WHEN n.back_quantity >= n.quantity THEN 'returned'
                WHEN greatest(n.back_quantity, 0) + n.handed_on >= n.quantity THEN 'handed_on' WHEN n.answer IS NOT NULL THEN 'answered'
                ELSE 'waiting' END AS state
      FROM counted n)`

/** How many lots a notice names; `lot_count` says how many there are. */
const LOTS_NAMED = 20

const WANTED = `${NOTICES_SQL}, wanted AS (
  SELECT * FROM notices WHERE (?::text IS NULL OR state = ?) AND (?::text[] IS NULL OR id = ANY(?::text[])))`

const VIEW = `
  SELECT w.id, w.order_id, ${isLoanKey("w.key")} AS on_loan, w.operation_id, w.reference, w.partner_name, w.customer_id, w.quantity::float8 AS quantity,
         w.came_back::float8 AS came_back, w.handed_on::float8 AS handed_on, w.notified_at AS told_at, w.state, w.answer, w.answer_quantity::float8 AS answer_quantity,
         w.answer_note, w.answered_at, w.answered_by, cardinality(w.lot_ids) AS lot_count,
         (SELECT json_agg(json_build_object('lot_id', lot.id, 'name', lot.name) ORDER BY length(lot.name), lot.name)
            FROM traceability_lot lot WHERE lot.id = ANY(w.lot_ids[1:${LOTS_NAMED}])) AS lots
    FROM wanted w ORDER BY w.delivered_at, w.id`

type Wanted = { recall_id: string; state?: NoticeState; ids?: string[] }

function bindingsOf({ recall_id, state, ids }: Wanted): unknown[] {
  const [wantedState, wantedIds] = [state ?? null, ids ?? null]
  return [recall_id, wantedState, wantedState, wantedIds, wantedIds]
}

/** A page of the notices of a recall, in the order of their deliveries, and the number of all that match. */
export const readNotices = (sql: Sql, wanted: Wanted, page: RowPage) =>
  readPage<NoticeView, { count: number }>(
    sql,
    {
      with: WANTED,
      totals: `SELECT count(*)::int AS count FROM wanted`,
      page: `${VIEW} LIMIT ? OFFSET ?`,
    },
    bindingsOf(wanted),
    page
  )

/** All of them, some at a time. Times are dates here, not text. */
export const eachNotices = (
  sql: Sql,
  wanted: Wanted,
  handOver: (notices: NoticeView[]) => Promise<void>
) => eachRows<NoticeView>(sql, `WITH ${WANTED} ${VIEW}`, bindingsOf(wanted), handOver)
