import { readOperation } from "../operations/operation-rows"
import { Sql } from "../sql"

/** The lots that an operation moved. */
export async function readMovedLots(sql: Sql, operationId: string): Promise<string[]> {
  await readOperation(sql, operationId)
  const rows = await sql<{ lot_id: string }>(
    `SELECT DISTINCT lot_id FROM lot_movement WHERE operation_id = ?`,
    [operationId]
  )
  return rows.map((row) => row.lot_id)
}
