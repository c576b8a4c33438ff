import type { ProductionClaim } from "../../operations/claims/claim"
import type { Sql } from "../../sql"

/** The operations that producing changes: those of its orders, and the rest's that is cancelled with it. */
export async function operationsOfProduction(sql: Sql, claim: ProductionClaim): Promise<string[]> {
  const { operation_ids, cancel_order_id } = claim.payload
  const rest = await sql<{ operation_id: string }>(
    `SELECT operation_id FROM traceability_manufacturing_order WHERE id = ?`,
    [cancel_order_id]
  )
  return [...operation_ids, ...rest.map((row) => row.operation_id)]
}
