import type { FulfillmentClaim } from "../../operations/claims/claim"
import { settleClaim } from "../../operations/claims/claim-rows"
import {
  dropAddedRows,
  dropMadeLots,
  dropOverrides,
  restoreFreedRows,
  unclaimRows,
} from "../../operations/claims/give-back"
import { letGoHeldLots } from "../../operations/claims/held-lots"
import { giveBackTaken } from "../../operations/documents/details/give-back-taken"
import { lockOperations } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"

/** Nothing was shipped: the order's deliveries, and the operations that units were taken from, are as before. */
export async function releaseFulfillment(sql: Sql, claim: FulfillmentClaim): Promise<void> {
  const { payload } = claim
  // Documents before lots, as the lock order wants.
  await lockOperations(
    sql,
    payload.taken_from_others.map((row) => row.operation_id)
  )
  await dropAddedRows(sql, claim)
  await restoreFreedRows(sql, payload.freed)
  await giveBackTaken(sql, payload.taken_from_others)
  await letGoHeldLots(sql, claim)
  await dropMadeLots(sql, claim)
  await dropOverrides(sql, payload.overridden)
  await unclaimRows(sql, claim)
  await addUntracked(sql, payload.untracked_taken)
  await settleClaim(sql, claim, "released")
}
