import { openClaim } from "../claims/claim-rows"
import { readDetails } from "../operations/operation-rows"
import type { Sql } from "../sql"
import { readTracking } from "../tracking/read-tracking"
import { chooseLots, ExplicitLot } from "./choose-lots"
import { findTargets, refuseQuantities, Requirement } from "./fulfillment-targets"
import {
  addClaimedRows,
  freeFromOtherLines,
  markClaimed,
  nameUntracked,
  takeUntracked,
} from "./hold-chosen-lots"
import { Demand, syncDeliveries } from "./sync-deliveries"

export type ClaimFulfillment = {
  transaction_id: string
  order_id: string
  partner_name: string | null
  actor_id: string | null
  demands: Demand[]
  requirements: Requirement[]
  lots: ExplicitLot[]
  scope: "item" | "global"
}

/**
 * Claims the units that a fulfilment ships, before Medusa calls the carrier or touches its stock. Answers null when the
 * fulfilment has no tracked item. Everything happens in one transaction: what is refused has changed nothing.
 */
export async function claimFulfillment(
  sql: Sql,
  input: ClaimFulfillment
): Promise<{ claim_id: string } | null> {
  const tracking = await readTracking(
    sql,
    input.requirements.map((requirement) => requirement.inventory_item_id)
  )
  if (![...tracking.values()].some((item) => item.tracking !== "none")) {
    return null
  }
  await syncDeliveries(sql, { ...input, created_by: input.actor_id })
  const targets = await findTargets(sql, input)
  refuseQuantities(targets)
  const chosen = await chooseLots(sql, targets, input)
  const operationIds = [...new Set(targets.map((target) => target.operation.id))]
  const extra = chosen.filter((row) => !row.detail)
  const freed = await freeFromOtherLines(sql, extra, await readDetails(sql, operationIds))
  const claimId = await openClaim(sql, {
    kind: "fulfillment",
    transaction_id: input.transaction_id,
    order_id: input.order_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: operationIds,
      taken: targets.map(({ line, required }) => ({ line_id: line.id, quantity: required })),
      untracked_taken: await takeUntracked(sql, targets, chosen),
      freed,
    },
  })
  await addClaimedRows(sql, extra)
  await markClaimed(sql, chosen)
  await nameUntracked(sql, operationIds, claimId, input)
  return { claim_id: claimId }
}
