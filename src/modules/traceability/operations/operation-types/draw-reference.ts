import type { Sql } from "../../sql"

/**
 * Draws the next reference of an operation type, e.g. WH/IN/00001. The type stays locked until the transaction ends, so
 * draw before locking lots: types come before lots in the lock order.
 */
export async function drawReference(sql: Sql, operationTypeId: string): Promise<string> {
  const [row] = await sql<{ prefix: string; number: number }>(
    `UPDATE traceability_operation_type SET next_reference = next_reference + 1, updated_at = now()
      WHERE id = ? RETURNING reference_prefix AS prefix, next_reference - 1 AS number`,
    [operationTypeId]
  )
  return `${row.prefix}${String(row.number).padStart(5, "0")}`
}
