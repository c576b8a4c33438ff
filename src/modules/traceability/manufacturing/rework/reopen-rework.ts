import type { ReworkClaim } from "../../operations/claims/claim"
import type { ClaimUndo } from "../../operations/claims/confirmed"
import type { Sql } from "../../sql"
import { reopenProduction } from "../production/reopen-production"

/** A rework that was recorded is claimed again: what it had given back is in its unit, and what it put in is not. */
export async function reopenRework(sql: Sql, claim: ReworkClaim, undo: ClaimUndo): Promise<void> {
  const { returned } = claim.payload
  const putBack = async () => {
    await sql(
      `UPDATE traceability_lot_genealogy g SET returned_quantity = g.returned_quantity - back.quantity, updated_at = now(),
              returned_at = CASE WHEN g.returned_quantity > back.quantity THEN g.returned_at END
         FROM unnest(?::text[], ?::numeric[]) AS back (id, quantity) WHERE g.id = back.id`,
      [returned.map((row) => row.id), returned.map((row) => row.quantity)]
    )
  }
  await reopenProduction(sql, claim, undo, { restored: returned, putBack })
}
