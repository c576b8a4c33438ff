import { carryOut } from "../../operations/claims/carry-out"
import type { ReturnClaim } from "../../operations/claims/claim"
import type { Confirmed } from "../../operations/claims/confirmed"
import type { Sql } from "../../sql"
import { markReturned } from "./mark-returned"

/** The goods of a return are back: in stock, or thrown away, and held back where somebody said so. */
export async function confirmReturn(sql: Sql, claim: ReturnClaim): Promise<Confirmed> {
  const done = await carryOut(sql, claim, claim.payload.untracked_arriving)
  await markReturned(sql, done.operation_ids[0], done.lot_ids, claim.actor_id)
  return done
}
