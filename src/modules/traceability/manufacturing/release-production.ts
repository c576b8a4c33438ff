import { Claim, settleClaim } from "../claims/claim-rows"
import { dropMadeLots } from "../claims/release-claim"
import type { Sql } from "../sql"
import { addAll } from "./book-unnumbered"

/** Gives back what a claim on manufacturing orders held. Their numbers stay on them, as somebody gave them. */
export async function releaseProduction(sql: Sql, claim: Claim): Promise<void> {
  await dropMadeLots(sql, claim)
  await sql(
    `UPDATE stock_operation_detail d SET claimed_quantity = 0, updated_at = now(),
            from_location_id = CASE WHEN d.to_location_id = 'production' THEN d.from_location_id ELSE 'assembly' END
      WHERE d.operation_id = ANY(?::text[]) AND d.claimed_quantity > 0`,
    [claim.payload.operation_ids]
  )
  await addAll(sql, claim.payload.untracked_taken ?? [], 1)
  await settleClaim(sql, claim, "released")
}
