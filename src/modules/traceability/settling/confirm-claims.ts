import type { ClaimKind, Claims } from "../operations/claims/claim"
import { lockClaim } from "../operations/claims/claim-rows"
import type { ClaimUndo, Confirmed } from "../operations/claims/confirmed"
import { takeSnapshot } from "../operations/documents/operation-snapshot"
import type { Sql } from "../sql"
import { SETTLE } from "./settle"

const changesOf = <Kind extends ClaimKind>(sql: Sql, kind: Kind, claim: Claims[Kind]) =>
  SETTLE[kind].changes(sql, claim)

/**
 * Turns several claims into movements, each by `confirm` as a single one is, and returns what `reopenClaims` needs to open
 * them again. What is settled already is left out.
 */
export async function confirmClaims(
  sql: Sql,
  claimIds: string[],
  confirm: (claimId: string) => Promise<Confirmed | null>
): Promise<{ done: Confirmed[]; undo: ClaimUndo[] }> {
  const done: Confirmed[] = []
  const undo: ClaimUndo[] = []
  for (const claimId of claimIds) {
    const claim = await lockClaim(sql, claimId, "open")
    const before = claim && (await takeSnapshot(sql, await changesOf(sql, claim.kind, claim)))
    const confirmed = before && (await confirm(claimId))
    if (confirmed) {
      done.push(confirmed)
      undo.push({ claim_id: claimId, before, backorder_id: confirmed.backorder_id })
    }
  }
  return { done, undo }
}
