import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { demandKey } from "../../operations/documents/demand-key"
import { insertLines } from "../../operations/documents/insert-lines"
import type { DetailRow, LineRow, OperationRow } from "../../operations/documents/operation-rows"
import type { Rows } from "../../operations/documents/read-rows"
import { setState } from "../../operations/documents/set-state"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import type { Demand } from "./demand"

/** Frees rows from the end until a line holds no more than it needs. */
async function trimLine(sql: Sql, details: DetailRow[], demand: number): Promise<void> {
  let over = roundQuantity(sumQuantities(details.map((d) => d.quantity)) - demand)
  const dropped: string[] = []
  for (const detail of [...details].reverse()) {
    if (over <= 0) {
      break
    }
    dropped.push(detail.id)
    over = roundQuantity(over - detail.quantity)
  }
  await releaseDetails(sql, dropped)
}

async function dropLines(sql: Sql, lines: LineRow[], details: DetailRow[]): Promise<void> {
  const ids = new Set(lines.map((line) => line.id))
  await releaseDetails(
    sql,
    details.filter((detail) => ids.has(detail.line_id)).map((detail) => detail.id)
  )
  await sql(`DELETE FROM traceability_operation_line WHERE id = ANY(?::text[])`, [[...ids]])
}

/** Brings the lines of an open delivery to what the order needs now. Returns whether anything changed. */
export async function syncLines(
  sql: Sql,
  operation: OperationRow,
  { lines, details }: Rows,
  demands: Demand[]
): Promise<boolean> {
  const wanted = new Map(demands.map((demand) => [demandKey(demand), demand]))
  const gone = lines.filter((line) => !wanted.has(demandKey(line)))
  const known = new Set(lines.map(demandKey))
  const fresh = demands.filter((demand) => !known.has(demandKey(demand)))
  const changed = lines.filter(
    (line) => wanted.has(demandKey(line)) && wanted.get(demandKey(line))!.quantity !== line.demand
  )
  if (gone.length) {
    await dropLines(sql, gone, details)
  }
  for (const line of changed) {
    const demand = wanted.get(demandKey(line))!.quantity
    await sql(
      `UPDATE traceability_operation_line SET demand = ?, updated_at = now() WHERE id = ?`,
      [demand, line.id]
    )
    await trimLine(
      sql,
      details.filter((detail) => detail.line_id === line.id),
      demand
    )
  }
  if (fresh.length) {
    await insertLines(sql, operation.id, fresh, lines.length)
  }
  return gone.length + changed.length + fresh.length > 0
}

/** Cancels an open delivery of which the order needs nothing any more, and frees what it held. */
export async function cancelEmpty(sql: Sql, operation: OperationRow, rows: Rows): Promise<void> {
  await dropLines(sql, rows.lines, rows.details)
  await setState(sql, [operation.id], "cancelled")
}
