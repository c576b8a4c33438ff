import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderDeliveriesWorkflow } from "../../workflows/orders/workflows/sync-order-deliveries"

const CANCEL = /^\/admin\/(?:claims|exchanges)\/[^/?]+\/cancel\/?(?:\?|$)/

/** The request cancels a claim or an exchange, and with it a replacement that was to be sent. */
export const cancelsReplacement = ({ method, originalUrl }: MedusaRequest): boolean =>
  method === "POST" && CANCEL.test(originalUrl)

/**
 * Frees the units of a replacement that is no longer sent: Medusa cancels a claim or an exchange with no event of its own. Only a
 * convenience: opening the order does the same. Call it without the order's lock.
 */
export async function freeReplacement(container: MedusaContainer, order_id: string): Promise<void> {
  try {
    await syncOrderDeliveriesWorkflow(container).run({ input: { order_id, actor_id: null } })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `The deliveries of order ${order_id} could not be looked at: ${(error as Error).message}`
      )
  }
}
