import type { ClaimKind, Claims } from "../operations/claims/claim"
import { lockClaim } from "../operations/claims/claim-rows"
import type { ClaimUndo } from "../operations/claims/confirmed"
import type { Sql } from "../sql"
import { SETTLE } from "./settle"

const reopen = <Kind extends ClaimKind>(
  sql: Sql,
  kind: Kind,
  claim: Claims[Kind],
  undo: ClaimUndo
) => SETTLE[kind].reopen(sql, claim, undo)

/** Opens confirmed claims again, the last one first. One that is open or released already is left alone. */
export async function reopenClaims(sql: Sql, undone: ClaimUndo[]): Promise<void> {
  for (const undo of [...undone].reverse()) {
    const claim = await lockClaim(sql, undo.claim_id, "confirmed")
    if (claim) {
      await reopen(sql, claim.kind, claim, undo)
      await sql(`UPDATE traceability_claim SET state = 'open', updated_at = now() WHERE id = ?`, [
        claim.id,
      ])
    }
  }
}
