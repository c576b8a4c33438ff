import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { tellAdmins } from "../application/tell-admins"
import { syncWarrantyExtensionsWorkflow } from "../workflows/service-cases/workflows/sync-warranty-extensions"

/** Adds the extended warranties that an order bought to their units, and takes back those that were cancelled or came back. */
export default async function orderChangedSyncWarranties({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const order_id = event.data.order_id ?? event.data.id
  if (!order_id) {
    return
  }
  try {
    await syncWarrantyExtensionsWorkflow(container).run({ input: { order_id, actor_id: null } })
  } catch (error) {
    const { message } = error as Error
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The extended warranties of order ${order_id} are not up to date: ${message}`)
    await tellAdmins(container, {
      title: "Extended warranties are not up to date",
      description: `Those of order ${order_id} could not be added or revoked: ${message}`,
    })
  }
}

export const config: SubscriberConfig = {
  event: ["order.placed", "order.canceled", "order.return_received", "order-edit.confirmed"],
  context: { subscriberId: "traceability-order-changed-sync-warranties" },
}
