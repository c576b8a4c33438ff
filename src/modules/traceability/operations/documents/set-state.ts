import type { OperationState } from "../../../../types/operation"
import type { Sql } from "../../sql"

/** Sets the state of operations. What cancelled ones reserved must be freed already. */
export async function setState(sql: Sql, ids: string[], state: OperationState): Promise<void> {
  await sql(
    `UPDATE traceability_operation SET state = ?, updated_at = now() WHERE id = ANY(?::text[]) AND state <> ?`,
    [state, ids, state]
  )
}
