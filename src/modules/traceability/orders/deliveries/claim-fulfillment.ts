import type { UniquenessScope } from "../../../../types/operation"
import { openClaim } from "../../operations/claims/claim-rows"
import { nameUntracked } from "../../operations/claims/name-untracked"
import { readDetails } from "../../operations/documents/operation-rows"
import { lockHolders } from "../../operations/documents/holdings"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { assignedUnits } from "./assigned-units"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import { refuseWhileRunning } from "./running-work"
import { chooseLots } from "./choose-lots"
import type { Chosen, ExplicitLot } from "./chosen"
import { findTargets, refuseQuantities, Requirement } from "./fulfillment-targets"
import {
  addClaimedRows,
  freeFromOtherLines,
  markClaimed,
  untrackedShipped,
} from "./hold-chosen-lots"
import { Demand, lockOrderDeliveries, readOpenDeliveries, syncDeliveries } from "./sync-deliveries"

export type ClaimFulfillment = {
  transaction_id: string
  order_id: string
  partner_name: string | null
  actor_id: string | null
  demands: Demand[]
  requirements: Requirement[]
  lots: ExplicitLot[]
  /** Instead of `lots`: rows of the order's Detailed Operations that ship as they stand. */
  detail_ids: string[] | null
  /** Reservations of Medusa that the workflow lowers, for the settling job. */
  part_reservation_ids: string[]
  scope: UniquenessScope
}

/** The order's deliveries are locked together with the operations that hold what the caller wants to take. */
async function lockHoldersOfOrder(sql: Sql, input: ClaimFulfillment): Promise<void> {
  if (input.lots.some((lot) => lot.take_reserved)) {
    const open = await readOpenDeliveries(sql, input.order_id)
    await lockHolders(
      sql,
      open.map((operation) => operation.id),
      input.lots,
      input.requirements.map((requirement) => requirement.inventory_item_id)
    )
  }
}

/** Assigned rows that get their override reason with this fulfilment; a release removes it. */
const newlyOverridden = (chosen: Chosen[]): string[] =>
  chosen.flatMap(({ detail, override_reason }) =>
    detail && override_reason && !detail.override_reason ? [detail.id] : []
  )

/**
 * Claims the units that a fulfilment ships, before Medusa calls the carrier or touches its stock. Returns null when the
 * fulfilment has no tracked item. Throws every bad row at once; a refusal has changed nothing.
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
  await lockOrderDeliveries(sql, input.order_id)
  await refuseWhileRunning(sql, input.order_id, ["order_cancel", "fulfillment_cancel", "return"])
  await lockHoldersOfOrder(sql, input)
  await syncDeliveries(sql, { ...input, created_by: input.actor_id })
  const targets = await findTargets(sql, input)
  refuseQuantities(targets)
  const lots = input.detail_ids ? assignedUnits(targets, input.detail_ids) : input.lots
  const { chosen, taken: takenFromOthers } = await chooseLots(sql, targets, { ...input, lots })
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
      untracked_taken: await takeUntracked(sql, untrackedShipped(targets, chosen)),
      freed,
      taken_from_others: takenFromOthers,
      held_lot_ids: [],
      overridden: newlyOverridden(chosen),
      part_reservation_ids: input.part_reservation_ids,
    },
  })
  await addClaimedRows(sql, extra)
  await markClaimed(sql, chosen)
  await nameUntracked(sql, operationIds, claimId, input)
  return { claim_id: claimId }
}
