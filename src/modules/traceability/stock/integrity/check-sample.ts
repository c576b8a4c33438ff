import type { Sql } from "../../sql"
import { checkLedger, type IntegrityCheck } from "./check-ledger"

/** More than are wanted are drawn, since pages of the table are not equally full. */
const SPARE = 2

/** So many pages are drawn at least, or a few lots of a large table would often come from none. */
const PAGES_MIN = 20

/**
 * The ids of some lots, others each time. PostgreSQL draws pages of the table, so some of them came in together; a small
 * table is drawn whole.
 */
async function drawLots(sql: Sql, size: number): Promise<string[]> {
  const [{ percent }] = await sql<{ percent: number }>(
    `SELECT CASE WHEN reltuples > 0 AND relpages > 0
                 THEN least(100, greatest(100.0 * ${SPARE} * ? / reltuples, 100.0 * ${PAGES_MIN} / relpages))
                 ELSE 100 END::float8 AS percent
       FROM pg_class WHERE oid = 'traceability_lot'::regclass`,
    [size]
  )
  const rows = await sql<{ id: string }>(
    // Pages come in the order of the table: without the shuffle the newest would never be among those that are kept.
    `SELECT id FROM (SELECT id FROM traceability_lot TABLESAMPLE SYSTEM (?::float8)) drawn ORDER BY random() LIMIT ?`,
    [percent, size]
  )
  return rows.map((row) => row.id)
}

/**
 * The checks of the module's own tables over some lots. It proves nothing of the others and does not look at Medusa's
 * levels; asked for often, it finds what went wrong widely. Needs one snapshot.
 */
export async function checkSample(
  sql: Sql,
  size: number
): Promise<{ checks: IntegrityCheck[]; sampled_lots: number }> {
  const lotIds = await drawLots(sql, size)
  return { checks: await checkLedger(sql, lotIds), sampled_lots: lotIds.length }
}
