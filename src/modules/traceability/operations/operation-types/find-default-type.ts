import type { OperationCode } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { ensureOperationTypes } from "./ensure-operation-types"

/**
 * The type that operations of a kind have at a stock location when nobody chooses one; made on first use. With `lock` the
 * transaction may draw its references after it has locked lots.
 */
export async function findDefaultType(
  sql: Sql,
  code: OperationCode,
  locationId: string,
  { lock = false } = {}
): Promise<{ id: string; archived_at: Date | null }> {
  await ensureOperationTypes(sql, locationId)
  const [type] = await sql<{ id: string; archived_at: Date | null }>(
    `SELECT id, archived_at FROM traceability_operation_type
      WHERE is_default AND code = ? AND stock_location_id = ? ${lock ? "FOR UPDATE" : ""}`,
    [code, locationId]
  )
  return type
}
