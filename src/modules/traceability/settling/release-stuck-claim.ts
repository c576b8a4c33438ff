import { recordRepair } from "../stock/integrity/record-repair"
import type { Sql } from "../sql"
import { readStuckClaims } from "./read-stuck-claims"
import { releaseClaim } from "./release-claim"

/** Who releases a claim by hand, and why. */
export type ReleaseStuckClaim = { claim_id: string; reason: string; actor_id: string | null }

/**
 * Releases a claim that no rule could settle, and keeps who did so with the documents and units it held. Returns the
 * repair's id, or null when the claim is settled already.
 */
export async function releaseStuckClaim(
  sql: Sql,
  { claim_id, reason, actor_id }: ReleaseStuckClaim
): Promise<string | null> {
  const [claim] = await readStuckClaims(sql, new Date(), [claim_id])
  if (!claim) {
    return null
  }
  await releaseClaim(sql, claim_id)
  return recordRepair(sql, {
    kind: "claim",
    claim_id,
    documents: claim.documents.map((document) => document.reference),
    lot_names: claim.lot_names,
    reason,
    actor_id,
  })
}
