import { requireItemQuantity } from "../../numbers/naming/check-quantity"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { OrderDocument } from "./insert-orders"
import { lockOpenOrder } from "./lock-order"
import { splitOrder } from "./split-order"

/**
 * Splits an open order into parts of these quantities and a rest, as somebody asked for. Throws `quantity_mismatch` for a
 * quantity that is not positive, has more than 4 decimals, cuts a serial number or exceeds the order, and the codes of
 * `lockOpenOrder`. Returns the parts' orders.
 */
export async function splitByQuantities(
  sql: Sql,
  id: string,
  quantities: number[]
): Promise<OrderDocument[]> {
  const locked = await lockOpenOrder(sql, id)
  const { inventory_item_id: itemId } = locked.order
  const { tracking } = (await readTracking(sql, [itemId])).get(itemId)!
  const parts = quantities.map((quantity) => ({
    quantity: requireItemQuantity(itemId, quantity, tracking),
  }))
  return splitOrder(sql, locked, parts)
}
