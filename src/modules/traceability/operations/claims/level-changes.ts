import { isVirtualLocation } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import { placeKey } from "../../../../shared/stock-place"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { LevelChange } from "./claim"

/** A quantity of an item that goes from one place to another. */
export type Move = {
  inventory_item_id: string
  from_location_id: string
  to_location_id: string
  quantity: number
}

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
export const levelChangesOf = (moves: Move[]): LevelChange[] =>
  sumLevelChanges(
    moves
      .flatMap(({ inventory_item_id, from_location_id, to_location_id, quantity }) => [
        { inventory_item_id, location_id: from_location_id, adjustment: -quantity },
        { inventory_item_id, location_id: to_location_id, adjustment: quantity },
      ])
      .filter((end) => !isVirtualLocation(end.location_id))
  )

/**
 * Returns what Medusa's levels change by when so much of an operation's lines is done. `inCare` is what of it goes into care or
 * leaves it, and so another way than the operation.
 */
export function levelChangesOfLines(
  { from_location_id: from, to_location_id: to }: OperationRow,
  counted: { line: LineRow; done: number }[],
  inCare: Move[]
): LevelChange[] {
  const asOperation = counted.map(({ line: { inventory_item_id }, done }) => ({
    inventory_item_id,
    from_location_id: from,
    to_location_id: to,
    quantity: done,
  }))
  const otherwise = inCare.flatMap((move) => [
    move,
    { ...move, from_location_id: to, to_location_id: from },
  ])
  return levelChangesOf([...asOperation, ...otherwise])
}
