import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { forgetLoans } from "./forget-loans"
import { assertUnclaimed, isOpen } from "./operation-state"
import { lockOperation, lockOperations, readDetails } from "./operation-rows"
import { isReserving } from "./refresh-state"

/**
 * Takes away operations that were made by something that failed afterwards. Nothing else knows them yet, so they are
 * deleted; one that has movements stays, cancelled, because the ledger refers to it. References are not given twice.
 */
export async function discardOperations(sql: Sql, ids: string[]): Promise<void> {
  const operations = await lockOperations(sql, ids)
  const details = await readDetails(sql, ids)
  const holding = new Set(operations.filter((o) => isOpen(o) && isReserving(o)).map((o) => o.id))
  await releaseDetails(
    sql,
    details.filter((d) => holding.has(d.operation_id)).map((d) => d.id)
  )
  await sql(
    `UPDATE traceability_operation SET state = 'cancelled', claim_id = NULL, updated_at = now() WHERE id = ANY(?::text[])`,
    [ids]
  )
  const unused = (
    await sql<{ id: string }>(
      `SELECT o.id FROM traceability_operation o WHERE o.id = ANY(?::text[])
          AND NOT EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.operation_id = o.id)`,
      [ids]
    )
  ).map((row) => row.id)
  await forgetLoans(sql, ids)
  for (const [table, column] of [
    ["traceability_operation_detail", "operation_id"],
    ["traceability_operation_line", "operation_id"],
    ["traceability_operation", "id"],
  ]) {
    await sql(`DELETE FROM ${table} WHERE ${column} = ANY(?::text[])`, [unused])
  }
}

/** The same for one that is nobody's claim. */
export async function discardOperation(sql: Sql, id: string): Promise<void> {
  assertUnclaimed(await lockOperation(sql, id))
  await discardOperations(sql, [id])
}
