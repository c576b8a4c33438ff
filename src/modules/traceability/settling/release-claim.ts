import type { ClaimKind, Claims } from "../operations/claims/claim"
import { lockClaim } from "../operations/claims/claim-rows"
import type { Sql } from "../sql"
import { SETTLE } from "./settle"

const release = <Kind extends ClaimKind>(sql: Sql, kind: Kind, claim: Claims[Kind]) =>
  SETTLE[kind].release(sql, claim)

/** Gives back what an open claim of any kind held. Does nothing when it is settled already. */
export async function releaseClaim(sql: Sql, claimId: string): Promise<void> {
  const claim = await lockClaim(sql, claimId, "open")
  if (claim) {
    await release(sql, claim.kind, claim)
  }
}
