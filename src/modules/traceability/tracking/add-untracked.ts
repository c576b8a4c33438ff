import { isVirtualLocation } from "../../../types/operation-places"
import { itemToken, locationToken } from "../../../utils/message-tokens"
import { TraceabilityError } from "../../../utils/traceability-error"
import { newId } from "../new-id"
import type { Sql } from "../sql"

/** Adds to (or takes from) what is counted at a stock location without a lot. Taking more than there is is refused. */
export async function addUntracked(
  sql: Sql,
  itemId: string,
  locationId: string,
  quantity: number
): Promise<void> {
  if (isVirtualLocation(locationId) || quantity === 0) {
    return
  }
  if (quantity > 0) {
    await sql(
      `INSERT INTO untracked_stock (id, inventory_item_id, location_id, quantity) VALUES (?, ?, ?, ?)
       ON CONFLICT (inventory_item_id, location_id)
       DO UPDATE SET quantity = untracked_stock.quantity + excluded.quantity, updated_at = now()`,
      [newId("ustk"), itemId, locationId, quantity]
    )
    return
  }
  const taken = await sql(
    `UPDATE untracked_stock SET quantity = quantity + ?, updated_at = now()
      WHERE inventory_item_id = ? AND location_id = ? AND quantity >= ? RETURNING id`,
    [quantity, itemId, locationId, -quantity]
  )
  if (!taken.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      `There are not ${-quantity} of ${itemToken(itemId)} without a number at ${locationToken(locationId)}.`
    )
  }
}
