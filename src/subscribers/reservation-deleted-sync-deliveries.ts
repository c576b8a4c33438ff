import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../application/with-traceability"
import { OPEN_STATES } from "../types/operation"
import { syncOrderDeliveriesWorkflow } from "../workflows/orders/workflows/sync-order-deliveries"

/**
 * Frees the units of a replacement that is no longer sent: Medusa cancels an exchange or a claim with no event of its own, only
 * with that of the reservations that it deletes. They would stay promised until somebody opens the order.
 */
export default async function reservationDeletedSyncDeliveries({
  event,
  container,
}: SubscriberArgs<{ id: string; order_id?: string }>) {
  const { order_id } = event.data
  if (!order_id) {
    return
  }
  try {
    // Whole fulfilments delete reservations too, and leave nothing to look at.
    const [open] = await withTraceability(container, (service) =>
      service.listStockOperations(
        { order_id, code: "delivery", state: [...OPEN_STATES] },
        { select: ["id"], take: 1 }
      )
    )
    if (open) {
      await syncOrderDeliveriesWorkflow(container).run({ input: { order_id, actor_id: null } })
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `The deliveries of order ${order_id} could not be looked at: ${(error as Error).message}`
      )
  }
}

export const config: SubscriberConfig = {
  event: "reservation-item.deleted",
  context: { subscriberId: "traceability-reservation-deleted-sync-deliveries" },
}
