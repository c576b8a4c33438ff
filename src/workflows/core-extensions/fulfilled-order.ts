import type { MedusaContainer } from "@medusajs/framework/types"
import { buyerOf } from "../../medusa/buyers"
import {
  demandsOf,
  type OrderDemands,
  type OrderRow,
  partnerName,
  readOrderDemands,
  readReservationsOf,
} from "../../medusa/order-demands"
import type { Demand } from "../../modules/traceability/orders/deliveries/demand"

export type FulfilledItem = { id: string; quantity: number }
/** What `create-order-fulfillment` is asked for. */
export type FulfillmentInput = {
  order_id: string
  items: FulfilledItem[]
  location_id?: string | null
  created_by?: string
  no_notification?: boolean
  additional_data?: Record<string, unknown> | null
}

export type OrderItem = {
  id: string
  quantity?: unknown
  detail?: { fulfilled_quantity?: unknown } | null
  variant?: {
    manage_inventory?: boolean
    inventory_items?: { required_quantity: number; inventory: { id: string } }[]
  } | null
}
/** The order as that workflow reads it. */
export type FulfilledOrder = Omit<OrderRow, "items"> & { items: OrderItem[] }

export type Reservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

/** Medusa takes the stock where the fulfilment says, and moves the rest of the reservation there. So does the delivery. */
export function moveDemands(demands: Demand[], payload: FulfillmentInput): Demand[] {
  const fulfilled = new Set(payload.items.map((item) => item.id))
  return demands.map((demand) =>
    payload.location_id && fulfilled.has(demand.line_item_id)
      ? { ...demand, location_id: payload.location_id }
      : demand
  )
}

/**
 * What the order needs, from what the workflow has read of it already; only reservations of lines that are not in this
 * fulfilment are missing there, and the email address, which names a customer without a name.
 */
export async function demandsOfOrder(
  container: MedusaContainer,
  order: FulfilledOrder,
  payload: FulfillmentInput,
  reservations: Reservation[],
  asksForGroups: boolean
): Promise<OrderDemands> {
  if (!partnerName(order)) {
    return (await readOrderDemands(container, payload.order_id, asksForGroups))!
  }
  const items = order.items.map(({ id, quantity, detail, variant }) => ({
    id,
    quantity,
    detail,
    variant: {
      inventory_items: variant?.inventory_items?.map(({ required_quantity, inventory }) => ({
        required_quantity,
        inventory_item_id: inventory.id,
      })),
    },
  }))
  const fulfilled = new Set(payload.items.map((item) => item.id))
  const others = order.items.flatMap(({ id }) => (fulfilled.has(id) ? [] : [id]))
  const all = [...reservations, ...(await readReservationsOf(container, others))]
  const buyer = await buyerOf(container, order, asksForGroups)
  return { ...demandsOf({ ...order, items }, all), buyer }
}
