import { say } from "../../../../shared/say"
import type { BackorderChoice, UniquenessScope } from "../../../../types/operation"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { LevelChange, ReturnBefore } from "../../operations/claims/claim"
import { openClaim } from "../../operations/claims/claim-rows"
import { sumLevelChanges } from "../../operations/claims/level-changes"
import {
  lockOperation,
  OperationRow,
  readDetails,
  readLines,
} from "../../operations/documents/operation-rows"
import { assertEditable } from "../../operations/documents/operation-state"
import type { Sql } from "../../sql"
import { ItemTrackingRow, readTracking } from "../../stock/tracking/read-tracking"
import { lockOrderDeliveries } from "../deliveries/open-deliveries"
import { refuseWhileRunning } from "../deliveries/running-work"
import { insertReturnRows } from "./insert-return-rows"
import { lockReturnLots } from "./lock-return-lots"
import type { MedusaReturn } from "./medusa-return"
import { type ReceivedPart, planReturnLines, type ReturnPlan } from "./plan-return-lines"
import { readSoldUnits } from "./read-sold-units"
import { syncReturn } from "./sync-return"
import { destinationOf } from "./write-return-lots"

export type ClaimReturn = {
  transaction_id: string
  medusa: MedusaReturn
  actor_id: string | null
  scope: UniquenessScope
  /** What Medusa receives; without it the operation itself says, for stock that Medusa has not moved. */
  received?: ReceivedPart[]
  order_change_id?: string
  medusa_before?: ReturnBefore
  backorder?: BackorderChoice
}

export type ClaimedReturn = {
  claim_id: string
  operation_id: string
  /** What the good units add to Medusa's levels, tracked or not. */
  level_changes: LevelChange[]
}

/** What becomes of the rest where Medusa does not say how much comes: as the caller or the type's policy says. */
function backorderOf(operation: OperationRow, input: ClaimReturn): BackorderChoice | null {
  if (operation.backorder_policy === "ask") {
    return input.backorder ?? null
  }
  return operation.backorder_policy === "always" ? "create" : "cancel"
}

/** What arrives without a lot: goods that were shipped without one, and units of items that are captured on delivery. */
function untrackedArriving(
  operation: OperationRow,
  plans: ReturnPlan[],
  tracking: Map<string, ItemTrackingRow>
) {
  return plans
    .filter(({ line }) => line.tracking !== "none")
    .map(({ line, rows, filled }) => {
      const { inventory_item_id } = line
      const loses = tracking.get(inventory_item_id)!.capture === "delivery"
      const quantity = sumQuantities(
        [...rows.map((row) => ({ ...row, damaged: row.to_location_id === "scrap" })), ...filled]
          .filter((row) => !row.damaged && (loses || !row.lot_id))
          .map((row) => row.quantity)
      )
      return { inventory_item_id, location_id: operation.to_location_id, quantity }
    })
    .filter((row) => row.quantity > 0)
}

/** Damaged goods go to scrap, so Medusa's levels rise by the good ones alone. */
const levelChangesOf = (operation: OperationRow, plans: ReturnPlan[]): LevelChange[] =>
  sumLevelChanges(
    plans.map(({ line: { inventory_item_id }, received }) => ({
      inventory_item_id,
      location_id: operation.to_location_id,
      adjustment: received.good,
    }))
  )

async function holdRows(
  sql: Sql,
  operation: OperationRow,
  plans: ReturnPlan[],
  tracking: Map<string, ItemTrackingRow>
): Promise<void> {
  const fresh = plans.flatMap(({ line, filled }) =>
    filled.map((row) => ({
      ...row,
      line_id: line.id,
      to_location_id: destinationOf(operation, tracking.get(line.inventory_item_id)!, row),
      blocked_reason: null,
    }))
  )
  await insertReturnRows(sql, operation.id, fresh, { added_by_claim: true })
  const captured = plans
    .filter(({ line }) => tracking.get(line.inventory_item_id)!.capture === "delivery")
    .map(({ line }) => line.id)
  await sql(
    `UPDATE traceability_operation_detail SET to_location_id = 'adjustment'
      WHERE line_id = ANY(?::text[]) AND lot_id IS NOT NULL AND to_location_id = ?`,
    [captured, operation.to_location_id]
  )
  await sql(
    `UPDATE traceability_operation_detail SET claimed_quantity = quantity, updated_at = now()
      WHERE operation_id = ? AND (added_by_claim OR id = ANY(?::text[]))`,
    [operation.id, plans.flatMap((plan) => plan.rows.map((row) => row.id))]
  )
}

/** The return's operation, or a refusal when Medusa receives tracked goods that are all in already. */
async function findOperation(sql: Sql, input: ClaimReturn): Promise<OperationRow | null> {
  const id = await syncReturn(sql, { ...input.medusa, created_by: input.actor_id })
  if (id) {
    return lockOperation(sql, id)
  }
  const tracking = await readTracking(
    sql,
    (input.received ?? input.medusa.parts).map((part) => part.inventory_item_id)
  )
  if ([...tracking.values()].some((item) => item.tracking !== "none")) {
    throw new TraceabilityError("invalid_state", say("invalid_state.allBack"))
  }
  return null
}

/**
 * Claims the units of a return before stock moves: those chosen in its operation, completed where only one choice is
 * possible. Returns null when nothing in it is tracked. Throws every bad line at once; a refusal has changed nothing.
 */
export async function claimReturn(sql: Sql, input: ClaimReturn): Promise<ClaimedReturn | null> {
  const { order_id } = input.medusa
  await lockOrderDeliveries(sql, order_id)
  await refuseWhileRunning(sql, order_id, ["order_cancel", "fulfillment", "fulfillment_cancel"])
  const operation = await findOperation(sql, input)
  if (!operation) {
    return null
  }
  assertEditable(operation)
  const lines = await readLines(sql, [operation.id])
  const tracking = await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR SHARE"
  )
  const details = await readDetails(sql, [operation.id])
  await lockReturnLots(sql, operation, details)
  const sold = await readSoldUnits(sql, operation.order_id!, operation.id)
  const backorder = backorderOf(operation, input)
  const plans = planReturnLines(operation, lines, details, sold, input, backorder)
  const changes = levelChangesOf(operation, plans)
  const claimId = await openClaim(sql, {
    kind: "return",
    transaction_id: input.transaction_id,
    order_id: operation.order_id,
    actor_id: input.actor_id,
    payload: {
      operation_ids: [operation.id],
      // What Medusa still expects stays open; it is up to Medusa to close it.
      backorder: input.received ? "create" : backorder,
      level_changes: changes,
      taken: plans.map(({ line, received }) => ({
        line_id: line.id,
        quantity: roundQuantity(received.good + received.damaged),
      })),
      untracked_arriving: untrackedArriving(operation, plans, tracking),
      order_change_id: input.order_change_id ?? null,
      medusa_before: input.medusa_before ?? null,
      warranties: sold.flatMap(({ lot_id, warranty_until }) =>
        warranty_until ? [{ lot_id, warranty_until: warranty_until.toISOString() }] : []
      ),
    },
  })
  await holdRows(sql, operation, plans, tracking)
  return { claim_id: claimId, operation_id: operation.id, level_changes: changes }
}
