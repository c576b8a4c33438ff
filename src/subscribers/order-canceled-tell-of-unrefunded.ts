import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { tellOfUnrefunded } from "../application/tell-of-unrefunded"

/** Tells the admins of an order that is cancelled and was not paid back. */
export default async function orderCanceledTellOfUnrefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await tellOfUnrefunded(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "traceability-order-canceled-tell-of-unrefunded" },
}
