import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findWarrantyOrders } from "../../medusa/find-warranty-orders"
import { syncWarrantyExtensionsWorkflow } from "./workflows/sync-warranty-extensions"

/** A shop that was off for a week is looked at whole. */
const LOOKS_BACK_MS = 7 * 24 * 60 * 60 * 1000

/** How many orders are looked at in one run; the next one goes on from there. */
const ORDERS_AT_ONCE = 1_000

/** The last order that this process has looked at. When it starts it looks back again: it may have died before it had mended them. */
let lookedAt: string | null = null

/**
 * An order is placed and its event told in two steps, so a process can die between them, and nobody adds the extended warranties that
 * were bought. Looks at each order once, by the order of their ids, when it is older than `before`; what is there already stays as it
 * is. Returns how many orders had bought some.
 */
export async function settleWarranties(
  container: MedusaContainer,
  before: Date,
  after: string | null = lookedAt
): Promise<number> {
  const found = await findWarrantyOrders(container, {
    after,
    since: new Date(before.getTime() - LOOKS_BACK_MS),
    before,
    limit: ORDERS_AT_ONCE,
  })
  for (const order_id of found.order_ids) {
    try {
      await syncWarrantyExtensionsWorkflow(container).run({ input: { order_id, actor_id: null } })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The extended warranties of order ${order_id} are not up to date`, error as Error)
    }
  }
  lookedAt = found.last ?? lookedAt
  return found.order_ids.length
}
