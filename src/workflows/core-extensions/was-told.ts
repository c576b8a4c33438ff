import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Told = "FULFILL_ITEM" | "CANCEL_ITEM_FULFILLMENT"

/** Does the order know of it that this fulfilment was made, or cancelled? Both are written with it, in one transaction. */
export async function wasTold(
  container: MedusaContainer,
  orderId: string,
  fulfillmentId: string,
  action: Told
): Promise<boolean> {
  const found = await container
    .resolve(Modules.ORDER)
    // Medusa filters by every column; its type names only some of them.
    .listOrderChangeActions({ order_id: orderId, reference_id: fulfillmentId, action } as object, {
      take: 1,
    })
  return found.length > 0
}
