/** Copy to src/subscribers: whoever got recalled goods is told which ones. */
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  TraceabilityEvents,
  type TraceabilityEventPayloads,
} from "medusa-plugin-traceability/types"

type Recalled = TraceabilityEventPayloads[typeof TraceabilityEvents.LOT_RECALLED]

export default async function orderRecalled({
  event: { data },
  container,
}: SubscriberArgs<Recalled>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const orders = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "email"],
    filters: { id: data.order_id },
  })
  const lots = await query.graph({
    entity: "stock_lot",
    fields: ["name"],
    filters: { id: data.lot_ids },
  })
  const [order] = orders.data
  if (!order?.email) {
    return
  }
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: order.email,
    channel: "email",
    template: "recall",
    data: {
      order_id: order.id,
      display_id: order.display_id,
      numbers: lots.data.map(({ name }) => name),
    },
    idempotency_key: `recall-${data.recall_id}-${data.order_id}`,
  })
}

export const config: SubscriberConfig = { event: TraceabilityEvents.LOT_RECALLED }
