import type { ProductionClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import { letGoHeldLots } from "../../operations/claims/held-lots"
import { dropMadeLots } from "../../operations/claims/give-back"
import type { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"

/** Components that got their number as they were used up are stock without one again; their rows keep the number. */
const unnameComponents = (sql: Sql, claim: ProductionClaim) =>
  sql(
    `UPDATE traceability_operation_detail d SET lot_id = NULL, lot_name = coalesce(lot.name, d.lot_name), from_location_id = o.from_location_id
       FROM traceability_operation o, traceability_operation_detail same LEFT JOIN traceability_lot lot ON lot.id = same.lot_id
      WHERE same.id = d.id AND o.id = d.operation_id AND o.id = ANY(?::text[])
        AND d.to_location_id = 'production' AND d.from_location_id = 'adjustment'`,
    [claim.payload.operation_ids]
  )

/** Gives back what a claim on manufacturing orders held. Their numbers stay on them, as somebody gave them. */
export async function releaseProduction(sql: Sql, claim: ProductionClaim): Promise<void> {
  await letGoHeldLots(sql, claim)
  await dropMadeLots(sql, claim)
  await unnameComponents(sql, claim)
  await sql(
    `UPDATE traceability_operation_detail d SET claimed_quantity = 0, updated_at = now(),
            from_location_id = CASE WHEN d.to_location_id = 'production' THEN d.from_location_id ELSE 'assembly' END
      WHERE d.operation_id = ANY(?::text[]) AND d.claimed_quantity > 0`,
    [claim.payload.operation_ids]
  )
  await addUntracked(sql, claim.payload.untracked_taken)
  await settleClaim(sql, claim, "released")
}
