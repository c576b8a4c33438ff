import type { Sql } from "../../sql"

/**
 * Draws the next reference of an operation type, WH/IN/00001. The row stays locked until the transaction ends, so draw
 * before locking lots: that is the lock order everywhere.
 */
export async function drawReference(sql: Sql, operationTypeId: string): Promise<string> {
  const [row] = await sql<{ prefix: string; number: number }>(
    `UPDATE traceability_operation_type SET next_reference = next_reference + 1, updated_at = now()
      WHERE id = ? RETURNING reference_prefix AS prefix, next_reference - 1 AS number`,
    [operationTypeId]
  )
  return `${row.prefix}${String(row.number).padStart(5, "0")}`
}
