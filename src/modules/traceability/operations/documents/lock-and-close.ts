import type { OperationState } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { OPERATION_COLUMNS, type OperationRow } from "./operation-rows"

/**
 * Locks operations in the order of their ids and closes them; they are returned in the state they were in before. The rest
 * of an order's delivery can be made only once it is closed, as an order may have one open delivery.
 */
export async function lockAndClose(
  sql: Sql,
  ids: string[],
  { actor_id, fulfillment_id }: { actor_id: string | null; fulfillment_id?: string | null }
): Promise<OperationRow[]> {
  const closed = await sql<OperationRow & { state_before: OperationState }>(
    `WITH locked AS (
       SELECT id, state FROM traceability_operation WHERE id = ANY(?::text[]) ORDER BY id FOR UPDATE),
     closed AS (
       UPDATE traceability_operation o SET state = 'done', done_at = now(), done_by = ?,
              fulfillment_id = coalesce(?, o.fulfillment_id), updated_at = now()
         FROM locked, traceability_operation_type t
        WHERE o.id = locked.id AND t.id = o.operation_type_id
       RETURNING ${OPERATION_COLUMNS}, locked.state AS state_before)
     SELECT * FROM closed ORDER BY id`,
    [ids, actor_id, fulfillment_id ?? null]
  )
  return closed.map(({ state_before, ...operation }) => ({ ...operation, state: state_before }))
}
