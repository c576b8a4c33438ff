import { isVirtualLocation } from "../../../../shared/places"
import { roundQuantity } from "../../../../shared/round-quantity"
import { placeKey, type StockPlace } from "../../../../shared/stock-place"

/** Stock of tracked items that has no lot. */
export type Untracked = StockPlace & { quantity: number }

/** One row for each item and stock location, in one order for every transaction. Rows of virtual places are skipped. */
export function sumByPlace(rows: Untracked[]): Untracked[] {
  const sums = new Map<string, Untracked>()
  for (const row of rows) {
    if (!isVirtualLocation(row.location_id) && row.quantity !== 0) {
      const quantity = roundQuantity((sums.get(placeKey(row))?.quantity ?? 0) + row.quantity)
      sums.set(placeKey(row), { ...row, quantity })
    }
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
