import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { FoundLot } from "../../stock/lots/find-lots"
import { RECALLED_SINCE } from "../../stock/lots/recalled-since"
import type { Sql } from "../../sql"
import type { Correction } from "./correction"

type Bound = { was_made: boolean; right_was_made: boolean; is_recalled: boolean }

const hasParts = (lotId: string): string =>
  `EXISTS (SELECT 1 FROM traceability_lot_genealogy g WHERE g.parent_lot_id = ${lotId} AND g.quantity > g.returned_quantity)`

const refuse = (said: RefusalDetails): never => {
  throw new TraceabilityError("invalid_state", said, { status: 409 })
}

/** Some of a blocked lot would be sold as a part of another one. */
function refuseBlockedAmongOthers(wrong: FoundLot, right: FoundLot | null): void {
  if (wrong.blocked_at && right?.places.length) {
    throw new TraceabilityError(
      "lot_blocked",
      say("lot_blocked.unclearWhich", {
        wrong: wrong.name,
        reason: wrong.blocked_reason ?? "",
        right: right.name,
      })
    )
  }
}

/**
 * Refuses to give goods in stock another number where something is known of them by the wrong one that would be lost: what is in them,
 * and a recall. A recall finds units by what they are made of, so a unit without its parts is not found. Throws `invalid_state` (409)
 * and `lot_blocked`.
 */
export async function refuseBound(sql: Sql, correction: Correction): Promise<void> {
  const { wrong, right, right_name } = correction
  refuseBlockedAmongOthers(wrong, right)
  const [bound] = await sql<Bound>(
    `SELECT ${hasParts("lot.id")} AS was_made, ${hasParts("?::text")} AS right_was_made, ${RECALLED_SINCE} IS NOT NULL AS is_recalled
       FROM traceability_lot lot WHERE lot.id = ?`,
    [right?.id ?? null, wrong.id]
  )
  if (bound.is_recalled) {
    refuse(say("invalid_state.underRecall", { name: wrong.name }))
  }
  if (bound.was_made && !bound.right_was_made) {
    refuse(say("invalid_state.hasUnitsInside", { wrong: wrong.name, right: right_name }))
  }
}
