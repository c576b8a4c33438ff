import { releaseProduction } from "../manufacturing/production/release-production"
import { releaseRework } from "../manufacturing/rework/settle-rework"
import { Sql } from "../sql"
import { Claim } from "../operations/claims/claim-rows"
import { releaseClaim } from "./release-claim"

/** Gives back what an open claim of any kind holds. The claim must be locked. */
export function releaseOpenClaim(sql: Sql, claim: Claim): Promise<void> {
  if (claim.payload.manufacturing) {
    const producing = claim.payload.manufacturing === "produce"
    return producing ? releaseProduction(sql, claim) : releaseRework(sql, claim)
  }
  return releaseClaim(sql, claim)
}
