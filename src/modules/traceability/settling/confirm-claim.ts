import type { ClaimKind, Claims } from "../operations/claims/claim"
import { lockClaim } from "../operations/claims/claim-rows"
import type { Confirmed } from "../operations/claims/confirmed"
import type { Sql } from "../sql"
import { SETTLE } from "./settle"

/** A claim is given with its kind, because only so TypeScript sees that both belong to one row of the table. */
const confirm = <Kind extends ClaimKind>(
  sql: Sql,
  kind: Kind,
  claim: Claims[Kind],
  fulfillmentId: string | null
) => SETTLE[kind].confirm(sql, claim, fulfillmentId)

/**
 * Turns an open claim of any kind into movements; a fulfillment's needs the id that Medusa gave to the fulfillment.
 * Returns null when it is settled already: doing it twice does nothing.
 */
export async function confirmClaim(
  sql: Sql,
  claimId: string,
  fulfillmentId: string | null
): Promise<Confirmed | null> {
  const claim = await lockClaim(sql, claimId, "open")
  return claim && confirm(sql, claim.kind, claim, fulfillmentId)
}
