import type { OperationState } from "../../../../types/operation"
import type { Sql } from "../../sql"

export type FamilyMember = {
  id: string
  reference: string
  state: OperationState
  backorder_of_id: string | null
}

/** Returns an operation with those it is a backorder of, directly or not, and its own backorders, the oldest first. */
export function readFamily(sql: Sql, operationId: string): Promise<FamilyMember[]> {
  return sql<FamilyMember>(
    `WITH RECURSIVE before AS (
       SELECT id, backorder_of_id FROM traceability_operation WHERE id = ?
       UNION SELECT o.id, o.backorder_of_id FROM traceability_operation o JOIN before ON o.id = before.backorder_of_id),
     family AS (
       SELECT id FROM before
       UNION SELECT o.id FROM traceability_operation o JOIN family ON o.backorder_of_id = family.id)
     SELECT o.id, o.reference, o.state, o.backorder_of_id FROM traceability_operation o JOIN family USING (id)
      ORDER BY o.created_at, o.id`,
    [operationId]
  )
}
