import type { UniquenessScope } from "../../../../types/operation"
import type { Buyer } from "../../../../types/shelf-life"
import type { OrderMove } from "../../operations/claims/claim"
import { openClaim } from "../../operations/claims/claim-rows"
import { nameUntracked } from "../../operations/claims/name-untracked"
import { lockHolders } from "../../operations/documents/details/holdings"
import type { Sql } from "../../sql"
import { assignedUnits } from "./assigned-units"
import { takeUntracked } from "../../stock/tracking/take-untracked"
import type { OperationRow } from "../../operations/documents/operation-rows"
import { type OrderWork, refuseUnlessAtRest } from "./running-work"
import { chooseLots } from "./choose-lots"
import type { Chosen, ExplicitLot, NamedUnit } from "./chosen"
import { findTargets, refuseQuantities, type Requirement, type Target } from "./fulfillment-targets"
import {
  addClaimedRows,
  assignedRows,
  freeFromOtherLines,
  untrackedShipped,
} from "./hold-chosen-lots"
import {
  lockIdleDeliveries,
  lockOpenDeliveriesWithRows,
  lockOrderDeliveries,
  readOpenDeliveries,
} from "./open-deliveries"
import type { Demand } from "./demand"
import { type Synced, syncLockedDeliveries } from "./sync-deliveries"

export type ClaimFulfillment = {
  transaction_id: string
  order_id: string
  partner_name: string | null
  actor_id: string | null
  buyer: Buyer
  demands: Demand[]
  requirements: Requirement[]
  lots: ExplicitLot[]
  /** Instead of `lots`: rows of the order's Detailed Operations that ship as they stand. */
  detail_ids: string[] | null
  /** Reservations of Medusa that the workflow lowers, for the settling job. */
  part_reservation_ids: string[]
  /** A statement that reads Medusa's active change of the order, which must not be there; null where the caller has asked already. */
  active_change?: string | null
  /** What Medusa's workflow goes on to do, for the same job. */
  medusa?: OrderMove
  /** Within what names are unique; asked for where a unit is meant by its name. */
  readScope: () => Promise<UniquenessScope>
}

/** What must not run beside a fulfilment of the same order. */
const OTHER_WORK: OrderWork[] = ["order_cancel", "fulfillment_cancel", "return"]

/** The order's deliveries are locked together with the operations that hold what the caller wants to take. */
async function lockDeliveries(sql: Sql, input: ClaimFulfillment): Promise<OperationRow[]> {
  const rest = { work: OTHER_WORK, active_change: input.active_change }
  if (input.lots.some((lot) => lot.take_reserved)) {
    await refuseUnlessAtRest(sql, input.order_id, rest)
    const open = await readOpenDeliveries(sql, input.order_id)
    await lockHolders(
      sql,
      open.map((operation) => operation.id),
      input.lots,
      input.requirements.map((requirement) => requirement.inventory_item_id)
    )
  }
  return lockIdleDeliveries(sql, input.order_id, rest)
}

const namesAny = (targets: Target[], lots: NamedUnit[]): boolean =>
  lots.some((lot) => lot.lot_name) ||
  targets.some(({ details }) => details.some((detail) => !detail.lot_id))

/** Known to be not tracked, under the lock of its tracking. */
const isUntracked = ({ tracking }: Synced, itemId: string): boolean =>
  tracking.get(itemId)?.tracking === "none"

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
  await lockOrderDeliveries(sql, input.order_id)
  const locked = await lockDeliveries(sql, input)
  const synced = await syncLockedDeliveries(sql, { ...input, created_by: input.actor_id }, locked)
  if (input.requirements.every((row) => isUntracked(synced, row.inventory_item_id))) {
    return null
  }
  const open = synced.unchanged ?? (await lockOpenDeliveriesWithRows(sql, input.order_id))
  const targets = findTargets(open, input.requirements)
  refuseQuantities(targets)
  const lots = input.detail_ids ? assignedUnits(targets, input.detail_ids) : input.lots
  const scope = namesAny(targets, lots) ? await input.readScope() : "item"
  const named = { lots, scope, actor_id: input.actor_id, details: open.details }
  const { chosen, taken: takenFromOthers } = await chooseLots(sql, targets, named)
  const operationIds = [...new Set(targets.map((target) => target.operation.id))]
  const extra = chosen.filter((row) => !row.detail)
  const freed = await freeFromOtherLines(
    sql,
    extra,
    open.details.filter((detail) => operationIds.includes(detail.operation_id))
  )
  const payload = {
    operation_ids: operationIds,
    taken: targets.map(({ line, required }) => ({ line_id: line.id, quantity: required })),
    untracked_taken: await takeUntracked(sql, untrackedShipped(targets, chosen)),
    freed,
    taken_from_others: takenFromOthers,
    held_lot_ids: [],
    overridden: newlyOverridden(chosen),
    part_reservation_ids: input.part_reservation_ids,
    medusa: input.medusa,
  }
  const { transaction_id, order_id, actor_id } = input
  const claim = { kind: "fulfillment" as const, transaction_id, order_id, actor_id, payload }
  const claimId = await openClaim(sql, claim, assignedRows(chosen))
  await addClaimedRows(sql, extra)
  if (chosen.some((row) => !row.lot_id)) {
    await nameUntracked(sql, operationIds, claimId, { scope, actor_id })
  }
  return { claim_id: claimId }
}
