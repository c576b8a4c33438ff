import { type Claim, type ClaimKind, type Claims } from "../operations/claims/claim"
import { lockClaim } from "../operations/claims/claim-rows"
import type { ClaimUndo, Confirmed } from "../operations/claims/confirmed"
import { takeSnapshot } from "../operations/documents/operation-snapshot"
import type { Sql } from "../sql"
import { SETTLE } from "./settle"

/** A claim is given with its kind, because TypeScript sees only so that both belong to one row of the table. */
const confirm = <Kind extends ClaimKind>(
  sql: Sql,
  kind: Kind,
  claim: Claims[Kind],
  fulfillmentId: string | null
) => SETTLE[kind].confirm(sql, claim, fulfillmentId)

const changesOf = <Kind extends ClaimKind>(sql: Sql, kind: Kind, claim: Claims[Kind]) =>
  SETTLE[kind].changes(sql, claim)

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

async function confirmReversibly(
  sql: Sql,
  claim: Claim
): Promise<{ done: Confirmed; undo: ClaimUndo }> {
  const before = await takeSnapshot(sql, await changesOf(sql, claim.kind, claim))
  const done = await confirm(sql, claim.kind, claim, null)
  return { done, undo: { claim_id: claim.id, before, backorder_id: done.backorder_id } }
}

/** Turns several claims into movements, and returns what `reopenClaims` needs to open them again. */
export async function confirmClaims(
  sql: Sql,
  claimIds: string[]
): Promise<{ done: Confirmed[]; undo: ClaimUndo[] }> {
  const done: Confirmed[] = []
  const undo: ClaimUndo[] = []
  for (const claimId of claimIds) {
    const claim = await lockClaim(sql, claimId, "open")
    if (claim) {
      const confirmed = await confirmReversibly(sql, claim)
      done.push(confirmed.done)
      undo.push(confirmed.undo)
    }
  }
  return { done, undo }
}
