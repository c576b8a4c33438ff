import type { OperationState } from "../../../../types/operation"
import type { OpeningMode } from "../../../../types/opening"
import type { Sql } from "../../sql"
import { assertOpening } from "./opening-run"

export type OpeningHead = {
  id: string
  reference: string
  state: OperationState
  mode: OpeningMode
  location_id: string
  note: string | null
  /** It is being carried out or undone right now. */
  is_running: boolean
  chunks: number
  /** How many numbers it holds. */
  rows: number
  created_at: Date
  created_by: string | null
  done_at: Date | null
  done_by: string | null
  undone_at: Date | null
  undone_by: string | null
  undo_reason: string | null
}

export type OpeningLine = {
  inventory_item_id: string
  rows: number
  quantity: number
  /** How much of it is counted at the place without a number. */
  untracked: number
}

const HEAD = `
  SELECT o.id, o.reference, o.state, CASE WHEN o.keeps_level THEN 'number_counted' ELSE 'bring_in' END AS mode,
         o.to_location_id AS location_id, o.note, o.claim_id IS NOT NULL AS is_running, chunk.chunks, chunk.rows,
         o.created_at, o.created_by, o.done_at, o.done_by, o.undone_at, o.undone_by, o.undo_reason
    FROM traceability_opening_run r JOIN traceability_operation o ON o.id = r.operation_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS chunks, coalesce(sum(row_count), 0)::int AS rows
                          FROM traceability_opening_chunk c WHERE c.operation_id = o.id) AS chunk`

/** The runs, the latest first. */
export async function searchOpenings(
  sql: Sql,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: OpeningHead[]; count: number }> {
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_opening_run`
  )
  const rows = await sql<OpeningHead>(`${HEAD} ORDER BY o.created_at DESC, o.id LIMIT ? OFFSET ?`, [
    limit,
    offset,
  ])
  return { rows, count }
}

/** One run with what it holds of each article; not with its numbers, of which there may be 100,000. */
export async function readOpening(
  sql: Sql,
  id: string
): Promise<OpeningHead & { lines: OpeningLine[] }> {
  await assertOpening(sql, id)
  const [head] = await sql<OpeningHead>(`${HEAD} WHERE o.id = ?`, [id])
  const lines = await sql<OpeningLine>(
    `SELECT l.inventory_item_id, l.demand::float8 AS quantity, coalesce(s.quantity, 0)::float8 AS untracked,
            (SELECT count(*)::int FROM traceability_operation_detail d WHERE d.line_id = l.id) AS rows
       FROM traceability_operation_line l
       LEFT JOIN traceability_untracked_stock s ON s.inventory_item_id = l.inventory_item_id AND s.location_id = ?
      WHERE l.operation_id = ? ORDER BY l.position, l.id`,
    [head.location_id, id]
  )
  return { ...head, lines }
}
