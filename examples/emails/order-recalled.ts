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
  const order = data.order_id
    ? (
        await query.graph({
          entity: "order",
          fields: ["id", "display_id", "email"],
          filters: { id: data.order_id },
        })
      ).data[0]
    : undefined
  // Units that were handed on: who has them now, and nothing of the order that they came with.
  const owner =
    !order && data.customer_id
      ? (
          await query.graph({
            entity: "customer",
            fields: ["id", "email"],
            filters: { id: data.customer_id },
          })
        ).data[0]
      : undefined
  const to = order?.email ?? owner?.email
  const lots = await query.graph({
    entity: "stock_lot",
    fields: ["name"],
    filters: { id: data.lot_ids },
  })
  if (!to) {
    return
  }
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to,
    channel: "email",
    template: "recall",
    data: {
      order_id: order?.id ?? null,
      display_id: order?.display_id ?? null,
      numbers: lots.data.map(({ name }) => name),
    },
    idempotency_key: `recall-${data.recall_id}-${data.order_id ?? `${data.customer_id}-${data.lot_ids[0]}`}`,
  })
}

export const config: SubscriberConfig = { event: TraceabilityEvents.LOT_RECALLED }
