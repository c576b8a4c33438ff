import { isVirtualLocation } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import { placeKey } from "../../../../shared/stock-place"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { LevelChange } from "./claim"

/** Returns one change for each item and place; changes that cancel each other out are left out. */
export function sumLevelChanges(changes: LevelChange[]): LevelChange[] {
  const sums = new Map<string, LevelChange>()
  for (const change of changes) {
    const key = placeKey(change)
    const adjustment = roundQuantity((sums.get(key)?.adjustment ?? 0) + change.adjustment)
    sums.set(key, { ...change, adjustment })
  }
  return [...sums.values()].filter((change) => change.adjustment !== 0)
}

/**
 * Returns what Medusa's levels change by when these goods move: they change where goods enter or leave a stock location;
 * between two virtual places nothing changes.
 */
export const levelChangesOf = (
  moves: {
    inventory_item_id: string
    from_location_id: string
    to_location_id: string
    quantity: number
  }[]
): LevelChange[] =>
  sumLevelChanges(
    moves
      .flatMap(({ inventory_item_id, from_location_id, to_location_id, quantity }) => [
        { inventory_item_id, location_id: from_location_id, adjustment: -quantity },
        { inventory_item_id, location_id: to_location_id, adjustment: quantity },
      ])
      .filter((end) => !isVirtualLocation(end.location_id))
  )

/** Returns what Medusa's levels change by when so much of an operation's lines is done. */
export const levelChangesOfLines = (
  { from_location_id, to_location_id }: OperationRow,
  counted: { line: LineRow; done: number }[]
): LevelChange[] =>
  levelChangesOf(
    counted.map(({ line: { inventory_item_id }, done }) => ({
      inventory_item_id,
      from_location_id,
      to_location_id,
      quantity: done,
    }))
  )
