import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { lowerOrderReservations } from "../application/lower-order-reservations"
import { syncOrderDeliveriesWorkflow } from "../workflows/orders/workflows/sync-order-deliveries"

const ORDER_EDITED = "order-edit.confirmed"

/**
 * Gives a new or changed order its delivery operation early, with lots reserved. Only a convenience: opening the order or
 * fulfilling it does the same, so a lost event loses nothing.
 */
export default async function orderChangedSyncDeliveries({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const order_id = event.data.order_id ?? event.data.id
  if (!order_id) {
    return
  }
  try {
    if (event.name === ORDER_EDITED) {
      await lowerOrderReservations(container, order_id)
    }
    await syncOrderDeliveriesWorkflow(container).run({ input: { order_id, actor_id: null } })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `The deliveries of order ${order_id} could not be prepared: ${(error as Error).message}`
      )
  }
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.canceled",
    ORDER_EDITED,
    "order.claim_created",
    "order.exchange_created",
  ],
  context: { subscriberId: "traceability-order-changed-sync-deliveries" },
}
