import type { StuckReason } from "../../../types/stuck-claim"
import type { Sql } from "../sql"

const DETAIL_MAX = 1_000

/** Keeps why an open claim was not settled, with the words of what refused it. One that is settled meanwhile is left alone. */
export async function keepStuckReason(
  sql: Sql,
  claimId: string,
  reason: StuckReason,
  detail: string | null
): Promise<void> {
  const words = detail?.slice(0, DETAIL_MAX) ?? null
  await sql(
    `UPDATE traceability_claim SET stuck_reason = ?, stuck_detail = ?
      WHERE id = ? AND state = 'open' AND (stuck_reason, stuck_detail) IS DISTINCT FROM (?::text, ?::text)`,
    [reason, words, claimId, reason, words]
  )
}
