import { holdsStock, isCare, placesOf } from "../../../../shared/places"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import {
  type Need,
  reserveAllInCare,
  reserveByStrategy,
} from "../../stock/reservation/reserve-by-strategy"
import { releaseDetails } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { careRouteOf } from "./care-route"
import { asksForLots, capturesOnDelivery } from "./capture-rules"
import { type OperationRow, readDetails, readLines } from "./operation-rows"
import { readProposalsTooOld } from "./proposals-too-old"

/**
 * Reserves for a line what is free. Which of several customers' units goes back is for people to say: those in care are proposed
 * only where all of them are needed, and to a delivery without an order only where nothing of ours is there for it.
 */
async function reserveOurs(
  sql: Sql,
  operation: OperationRow,
  need: Need,
  assigned: number
): Promise<number> {
  if (isCare(need.location_id)) {
    return reserveAllInCare(sql, need)
  }
  const got = await reserveByStrategy(sql, need)
  const care = operation.code === "delivery" ? careRouteOf(operation) : null
  return got || assigned || !care
    ? got
    : reserveAllInCare(sql, { ...need, ...care, location_id: care.from_location_id })
}

/** Frees proposals that have become too old for whoever buys, so that fresher ones take their place. Returns the rows' ids. */
async function dropTooOld(sql: Sql, operation: OperationRow): Promise<Set<string>> {
  if (!operation.has_shelf_life_rules || operation.code !== "delivery") {
    return new Set()
  }
  const ids = (await readProposalsTooOld(sql, [operation.id])).map((row) => row.id)
  await releaseDetails(sql, ids)
  return new Set(ids)
}

/**
 * Reserves what the lines still miss: now, because somebody asked for it, or as the type says. Returns whether every
 * tracked line is complete then.
 */
export async function reserveMissing(
  sql: Sql,
  operation: OperationRow,
  when: "now" | "by_type"
): Promise<boolean> {
  const automatic = when === "now" || operation.reservation === "at_confirm"
  const lines = await readLines(sql, [operation.id])
  const before = await readDetails(sql, [operation.id])
  await readTracking(
    sql,
    lines.map((line) => line.inventory_item_id),
    "FOR UPDATE"
  )
  const dropped = when === "now" ? await dropTooOld(sql, operation) : new Set()
  const details = before.filter((detail) => !dropped.has(detail.id))
  let complete = true
  const taken = lines.filter(
    (l) => asksForLots(operation, l) && holdsStock(placesOf(operation, l).from_location_id)
  )
  for (const line of taken) {
    const ofLine = details.filter((detail) => detail.line_id === line.id)
    const assigned = sumQuantities(ofLine.map((detail) => detail.quantity))
    const missing = roundQuantity(line.demand - assigned)
    if (missing <= 0) {
      continue
    }
    const mayChoose =
      automatic &&
      operation.use_existing_lots &&
      !capturesOnDelivery(operation, line) &&
      // Which unit a customer sends back is for people to say: any other is somebody else's.
      operation.from_location_id !== "customer"
    const need = {
      operation_id: operation.id,
      line_id: line.id,
      inventory_item_id: line.inventory_item_id,
      location_id: operation.from_location_id,
      to_location_id: operation.to_location_id,
      quantity: missing,
    }
    const got = mayChoose ? await reserveOurs(sql, operation, need, assigned) : 0
    complete = complete && got >= missing
  }
  return complete
}
