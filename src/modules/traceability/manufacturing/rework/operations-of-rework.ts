import type { ReworkClaim } from "../../operations/claims/claim"
import type { Sql } from "../../sql"

/** The operations that a rework changes: its own document, and the open order's that gave up a component. */
export async function operationsOfRework(_sql: Sql, { payload }: ReworkClaim): Promise<string[]> {
  const givenUp = (payload.freed ?? []).map((row) => row.operation_id)
  return [...new Set([...payload.operation_ids, ...givenUp])]
}
