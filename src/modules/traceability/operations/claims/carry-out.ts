import type { Untracked } from "../../stock/tracking/sum-by-place"
import { lockAndClose } from "../documents/lock-and-close"
import { theOne } from "../documents/operation-rows"
import { readRows } from "../documents/read-rows"
import type { Sql } from "../../sql"
import type { Claims } from "./claim"
import type { Confirmed } from "./confirmed"
import { finishOperations } from "./finish-operations"
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
  const { actor_id, payload } = claim
  const [id] = payload.operation_ids
  const operation = theOne(await lockAndClose(sql, [id], { actor_id }), id)
  const rows = await readRows(sql, [id])
  const split = await splitOffRest(sql, operation, rows, claim, payload.backorder === "create")
  const { lot_ids } = await finishOperations(sql, claim, [split], { untracked_arriving })
  return {
    operation_ids: [operation.id],
    code: operation.code,
    lot_ids,
    backorder_id: split.backorder_id,
    offers: true,
  }
}
