import type { Sql } from "../../sql"
import { DETAIL_COLUMNS, type DetailRow, LINE_COLUMNS, type LineRow } from "./operation-rows"

/** The lines of operations, and the rows of their Detailed Operations. */
export type Rows = { lines: LineOfItem[]; details: DetailRow[] }

/** A line with how long its item is under warranty once it is sold; null where it has none. */
export type LineOfItem = LineRow & {
  warranty_days: number | null
  /** What one costs: kept from the views of operations, which people see who may not see costs. */
  unit_cost: number | null
  currency_code: string | null
  exchange_rate: number | null
  value_currency_code: string | null
}

/** The line comes with its first row alone: ten thousand times it would take longer than the rows. */
type Joined = DetailRow & { line: LineOfItem | null }

/** Both as `readLines` and `readDetails` return them, in one statement. */
export async function readRows(sql: Sql, operationIds: string[]): Promise<Rows> {
  if (!operationIds.length) {
    return { lines: [], details: [] }
  }
  const rows = await sql<Joined>(
    `SELECT CASE WHEN lag(l.id) OVER (ORDER BY l.operation_id, l.position, l.id, d.position, d.id) IS DISTINCT FROM l.id
                 THEN row_to_json(l) END AS line, ${DETAIL_COLUMNS}
       FROM (SELECT ${LINE_COLUMNS}, t.warranty_days, l.unit_cost, l.currency_code, l.exchange_rate,
                    l.value_currency_code FROM traceability_operation_line l
               LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
              WHERE l.operation_id = ANY(?::text[])) AS l
       LEFT JOIN traceability_operation_detail d ON d.line_id = l.id
       LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
       LEFT JOIN traceability_lot batch ON batch.id = lot.batch_lot_id
      ORDER BY l.operation_id, l.position, l.id, d.position, d.id`,
    [operationIds]
  )
  const lines: LineOfItem[] = []
  const details: DetailRow[] = []
  for (const { line, ...detail } of rows) {
    if (line) {
      lines.push(line)
    }
    // A line without rows comes once, with nothing beside it.
    if (detail.id) {
      details.push(detail)
    }
  }
  return { lines, details }
}

/** The rows of one of these operations. */
export const rowsOf = (rows: Rows, operationId: string): Rows => ({
  lines: rows.lines.filter((line) => line.operation_id === operationId),
  details: rows.details.filter((detail) => detail.operation_id === operationId),
})
