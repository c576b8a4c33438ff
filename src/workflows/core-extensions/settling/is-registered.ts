import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Registered = "FULFILL_ITEM" | "CANCEL_ITEM_FULFILLMENT"

/** Has the order registered that this fulfilment was made, or cancelled? The action is written with it, in one transaction. */
export async function isRegistered(
  container: MedusaContainer,
  orderId: string,
  fulfillmentId: string,
  action: Registered
): Promise<boolean> {
  const found = await container
    .resolve(Modules.ORDER)
    // Medusa filters by every column; its type names only some of them.
    .listOrderChangeActions({ order_id: orderId, reference_id: fulfillmentId, action } as object, {
      take: 1,
    })
  return found.length > 0
}
