import type { OperationCode } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { ensureOperationTypes } from "./ensure-operation-types"

export type OperationTypeRow = {
  id: string
  code: OperationCode
  stock_location_id: string
  archived_at: Date | null
}

/**
 * The type that operations of a kind have at a stock location when nobody chooses one; made on first use. With `lock` the
 * transaction may draw its references after it has locked lots.
 */
export async function findDefaultType(
  sql: Sql,
  code: OperationCode,
  locationId: string,
  { lock = false } = {}
): Promise<OperationTypeRow> {
  await ensureOperationTypes(sql, locationId)
  const [type] = await sql<OperationTypeRow>(
    `SELECT id, code, stock_location_id, archived_at FROM traceability_operation_type
      WHERE is_default AND code = ? AND stock_location_id = ? ${lock ? "FOR NO KEY UPDATE" : ""}`,
    [code, locationId]
  )
  return type
}
