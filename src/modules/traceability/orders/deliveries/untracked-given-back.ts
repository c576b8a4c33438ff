import type { StandingMovement } from "../../operations/claims/standing-movements"
import { type OperationRow, readLines } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { sumByPlace, type Untracked } from "../../stock/tracking/sum-by-place"
import { readCapturedItems } from "./captured-items"

/** What our deliveries shipped, tracked or not, as Medusa gives it back. */
export async function givenBackBy(sql: Sql, operations: OperationRow[]): Promise<Untracked[]> {
  const placeOf = new Map(operations.map(({ id, from_location_id }) => [id, from_location_id]))
  const lines = await readLines(sql, [...placeOf.keys()])
  return lines.map(({ inventory_item_id, operation_id, done_quantity }) => ({
    inventory_item_id,
    location_id: placeOf.get(operation_id)!,
    quantity: done_quantity,
  }))
}

/**
 * What of it comes back without a lot: all that is given back of tracked items, less the lots that come back. So goods
 * that left before their item was tracked, without a number, or named only as they left, are counted again.
 */
export async function untrackedOf(
  sql: Sql,
  givenBack: Untracked[],
  operations: OperationRow[],
  shipped: StandingMovement[]
): Promise<Untracked[]> {
  const tracking = await readTracking(
    sql,
    givenBack.map((row) => row.inventory_item_id),
    "FOR SHARE"
  )
  const captured = await readCapturedItems(sql, operations)
  const placeOf = new Map(operations.map(({ id, from_location_id }) => [id, from_location_id]))
  const lots = shipped
    .filter((row) => !captured.has(row.inventory_item_id))
    .map(({ inventory_item_id, operation_id, quantity }) => ({
      inventory_item_id,
      location_id: placeOf.get(operation_id)!,
      quantity: -quantity,
    }))
  const tracked = givenBack.filter(
    (row) => tracking.get(row.inventory_item_id)!.tracking !== "none"
  )
  const known = new Set(tracked.map((row) => row.inventory_item_id))
  const rest = sumByPlace([...tracked, ...lots.filter((row) => known.has(row.inventory_item_id))])
  return rest.filter((row) => row.quantity > 0)
}
