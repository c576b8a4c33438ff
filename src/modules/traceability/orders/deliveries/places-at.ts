import { isVirtualLocation } from "../../../../shared/places"
import { placeKey, type StockPlace } from "../../../../shared/stock-place"
import type { LineRow, OperationRow } from "../../operations/documents/operation-rows"

/** The items of operations at those stock locations of theirs where something has changed. */
export function placesAt(
  operations: OperationRow[],
  lines: LineRow[],
  changedAt: Set<string>
): StockPlace[] {
  const places = new Map<string, StockPlace>()
  for (const { operation_id, inventory_item_id } of lines) {
    const operation = operations.find(({ id }) => id === operation_id)!
    for (const location_id of [operation.from_location_id, operation.to_location_id]) {
      if (changedAt.has(location_id) && !isVirtualLocation(location_id)) {
        const place = { inventory_item_id, location_id }
        places.set(placeKey(place), place)
      }
    }
  }
  return [...places.values()]
}
