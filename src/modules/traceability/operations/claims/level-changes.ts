import { isVirtualLocation } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { LevelChange } from "./claim"

/** Medusa's levels change where goods enter or leave a stock location; between two virtual places nothing changes. */
export function levelChanges(
  operation: OperationRow,
  counted: { line: LineRow; done: number }[]
): LevelChange[] {
  const ends = [
    { location_id: operation.from_location_id, sign: -1 },
    { location_id: operation.to_location_id, sign: 1 },
  ].filter((end) => !isVirtualLocation(end.location_id))
  const totals = new Map<string, LevelChange>()
  for (const { line, done } of counted.filter((entry) => entry.done > 0)) {
    for (const { location_id, sign } of ends) {
      const key = `${line.inventory_item_id}\n${location_id}`
      const adjustment = roundQuantity((totals.get(key)?.adjustment ?? 0) + sign * done)
      totals.set(key, { inventory_item_id: line.inventory_item_id, location_id, adjustment })
    }
  }
  return [...totals.values()]
}
