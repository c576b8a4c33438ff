import type { OrderMove } from "../../modules/traceability/operations/claims/claim"
import { roundQuantity } from "../../shared/round-quantity"
import type { Reservation } from "./fulfilled-order"

type FulfillmentItem = {
  line_item_id: string
  inventory_item_id: string | null
  quantity: unknown
}
type OrderItem = {
  id: string
  variant?: {
    manage_inventory?: boolean
    inventory_items?: { required_quantity: unknown; inventory: { id: string } }[]
  } | null
}
/** An order as `cancel-order-fulfillment` reads it, corrected to what was shipped. */
export type CancelledOrder = {
  items?: OrderItem[]
  fulfillments: { id: string; location_id: string; items: FulfillmentItem[] }[]
}

/** How many units of its line a fulfilled item is, as Medusa computes it. */
function unitsOf(order: CancelledOrder, item: FulfillmentItem): number {
  const variant = order.items?.find(({ id }) => id === item.line_item_id)?.variant
  const parts = variant?.manage_inventory ? variant.inventory_items : undefined
  const part = parts?.find(({ inventory }) => inventory.id === item.inventory_item_id)
  return roundQuantity(Number(item.quantity) / Number(part?.required_quantity ?? 1))
}

/** What cancelling a fulfilment gives back to the levels, the order and its reservations. */
export function moveOfCancel(
  order: CancelledOrder,
  fulfillmentId: string,
  reservations: Reservation[]
): Omit<OrderMove, "no_notification"> {
  const { location_id, items } = order.fulfillments.find(({ id }) => id === fulfillmentId)!
  const lineIds = [...new Set(items.map((item) => item.line_item_id))]
  return {
    units: lineIds.map((line_item_id) => ({
      line_item_id,
      quantity: unitsOf(
        order,
        items.find((item) => item.line_item_id === line_item_id)!
      ),
    })),
    parts: items.flatMap(({ line_item_id, inventory_item_id, quantity }) =>
      inventory_item_id
        ? [{ line_item_id, inventory_item_id, location_id, quantity: Number(quantity) }]
        : []
    ),
    reservations,
  }
}
