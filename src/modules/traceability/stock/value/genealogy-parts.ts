import type { Sql } from "../../sql"

/** So much of rows of genealogy: what comes out of units, or goes into them. */
export type GenealogyPart = { id: string; quantity: number }

/** What an operation put into units, as the genealogy says. */
export const readAddedParts = (sql: Sql, operationId: string) =>
  sql<GenealogyPart>(
    `SELECT id, (quantity - returned_quantity)::float8 AS quantity FROM traceability_lot_genealogy
      WHERE operation_id = ? AND role = 'finished' AND parent_lot_id IS NOT NULL ORDER BY id`,
    [operationId]
  )
