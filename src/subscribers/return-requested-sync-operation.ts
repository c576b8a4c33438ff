import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderReturnWorkflow } from "../workflows/returns/workflows/sync-order-return"

type EventData = { order_id?: string; return_id?: string }

/**
 * Gives a requested return, a claim's or an exchange's too, its operation early. Only a convenience: looking at the
 * return or receiving it does the same, so a lost event loses nothing.
 */
export default async function returnRequestedSyncOperation({
  event,
  container,
}: SubscriberArgs<EventData>) {
  const { order_id, return_id } = event.data
  try {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: returns } = await query.graph({
      entity: "return",
      fields: ["id"],
      filters: return_id ? { id: return_id } : { order_id, status: ["requested"] },
    })
    for (const { id } of returns) {
      await syncOrderReturnWorkflow(container).run({ input: { return_id: id, actor_id: null } })
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The return of order ${order_id} could not be prepared: ${(error as Error).message}`)
  }
}

export const config: SubscriberConfig = {
  event: ["order.return_requested", "order.claim_created", "order.exchange_created"],
  context: { subscriberId: "traceability-return-requested-sync-operation" },
}
