import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"
import { findWarrantyOrders, keepWarrantyOrders } from "../../medusa/find-warranty-orders"
import { syncWarrantyExtensionsWorkflow } from "./workflows/sync-warranty-extensions"

/** A shop that was off for a week is looked at whole. */
const LOOKS_BACK_MS = 7 * 24 * 60 * 60 * 1000

/** How many orders are looked at in one run; the next one goes on from there. */
const ORDERS_AT_ONCE = 1_000

/** How many movements of goods are looked at in one run. */
const MOVEMENTS_AT_ONCE = 10_000

/** The last ones that were looked at. */
type Seen = { order: string | null; movement: string | null }

const NOTHING: Seen = { order: null, movement: null }

/** Of this process. When it starts it looks back again: it may have died before it had mended them. */
let seen: Seen = NOTHING

/** Orders that were placed, and those that goods left for or came back from: the unit of a warranty may be among them. */
async function findOrders(container: MedusaContainer, before: Date, after: Seen) {
  const since = new Date(before.getTime() - LOOKS_BACK_MS)
  const placed = await findWarrantyOrders(container, {
    after: after.order,
    since,
    before,
    limit: ORDERS_AT_ONCE,
  })
  const moved = await withTraceability(container, (service) =>
    service.readOrdersMoved({
      after: after.movement,
      since,
      before,
      limit: MOVEMENTS_AT_ONCE,
    })
  )
  return {
    order_ids: new Set([
      ...placed.order_ids,
      ...(await keepWarrantyOrders(container, moved.order_ids)),
    ]),
    last: {
      order: placed.last ?? after.order,
      movement: moved.last ?? after.movement,
    },
  }
}

/**
 * Adds the extended warranties that were bought together with their units once those have left, some minutes later: a fulfilment, of which
 * few have any, is not made slower by them. Adds those, too, that nobody added because a process died between placing an order and its
 * event. Looks at each order and each movement once, by the order of their ids, when it is older than `before`; what is there already
 * stays as it is. `fromStart` looks at those again that this process has looked at. Returns how many orders had bought some.
 */
export async function settleWarranties(
  container: MedusaContainer,
  before: Date,
  { fromStart = false } = {}
): Promise<number> {
  const { order_ids, last } = await findOrders(container, before, fromStart ? NOTHING : seen)
  for (const order_id of order_ids) {
    try {
      await syncWarrantyExtensionsWorkflow(container).run({ input: { order_id, actor_id: null } })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The extended warranties of order ${order_id} are not up to date`, error as Error)
    }
  }
  seen = last
  return order_ids.size
}
