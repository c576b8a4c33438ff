import type { Untracked } from "../../stock/tracking/sum-by-place"
import { lockOperation } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import type { Claims } from "./claim"
import { settleClaim } from "./claim-rows"
import type { Confirmed } from "./confirmed"
import { finishOperation } from "./finish-operation"
import { letGoLots } from "./held-lots"
import { splitOffRest } from "./split-off-rest"

/**
 * Second half of validating one document: ledger, lot stock, document and backorder in one transaction.
 * `untracked_arriving` is what is added to the untracked stock, where the claim says so itself. Returns what was done.
 */
export async function carryOut(
  sql: Sql,
  claim: Claims["receipt" | "return" | "own_operation"],
  untracked_arriving?: Untracked[]
): Promise<Confirmed> {
  const operation = await lockOperation(sql, claim.payload.operation_ids[0])
  const split = await splitOffRest(sql, operation, claim, {
    backorder: claim.payload.backorder === "create",
  })
  const { actor_id } = claim
  const lotIds = await finishOperation(sql, split, { actor_id, untracked_arriving })
  await letGoLots(sql, claim)
  await settleClaim(sql, claim, "confirmed")
  return {
    operation_ids: [operation.id],
    code: operation.code,
    lot_ids: lotIds,
    backorder_id: split.backorder_id,
  }
}
