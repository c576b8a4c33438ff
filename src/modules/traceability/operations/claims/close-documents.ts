import type { Sql } from "../../sql"
import type { Claim } from "./claim"
import { settling } from "./claim-rows"
import type { Split } from "./split-off-rest"

/**
 * Makes documents say what was done, and closes their claim: rows that were not taken are deleted, the others show what moved,
 * and the claim lets go of the operations and of the lots that it made or held. One statement for all of it.
 */
export async function closeDocuments(
  sql: Sql,
  claim: Claim,
  splits: Split[],
  fulfillmentId: string | null
): Promise<void> {
  const lines = splits.flatMap((split) => split.lines)
  const tracked = lines.filter((line) => line.tracking !== "none").map((line) => line.id)
  const taken = splits.flatMap((split) => [...split.taken])
  const ids = splits.map((split) => split.operation.id)
  const closing = settling(claim.id, "confirmed", fulfillmentId)
  await sql(
    `WITH dropped AS (
       DELETE FROM traceability_operation_detail WHERE line_id = ANY(?::text[]) AND claimed_quantity = 0),
     shown AS (
       UPDATE traceability_operation_detail SET quantity = claimed_quantity, claimed_quantity = 0, picked = true,
              added_by_claim = false, updated_at = now() WHERE operation_id = ANY(?::text[]) AND claimed_quantity > 0),
     counted AS (
       UPDATE traceability_operation_line l SET done_quantity = taken.quantity, updated_at = now()
         FROM (SELECT DISTINCT ON (id) * FROM unnest(?::text[], ?::numeric[]) AS t (id, quantity)) AS taken WHERE l.id = taken.id),
     ${closing.sql}`,
    [
      tracked,
      ids,
      taken.map(([id]) => id),
      taken.map(([, quantity]) => quantity),
      ...closing.bindings,
    ]
  )
}
