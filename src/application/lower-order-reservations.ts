import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  OUTSTANDING_FIELDS,
  type OutstandingItem,
  outstandingOf,
  withinOutstanding,
} from "../medusa/outstanding"
import { withOrderLock } from "./with-order-lock"
import { withTraceability } from "./with-traceability"

type Reservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  quantity: number
}

async function readReservations(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Reservation[]> {
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: lineItemIds }, { take: null, order: { id: "ASC" } })
  return rows.map(({ id, line_item_id, inventory_item_id, quantity }) => ({
    id,
    line_item_id: line_item_id!,
    inventory_item_id,
    quantity: Number(quantity),
  }))
}

async function lower(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", ...OUTSTANDING_FIELDS],
    filters: { id: orderId },
  })
  const items = (data[0]?.items ?? []) as unknown as OutstandingItem[]
  if (!items.length) {
    return
  }
  const all = await readReservations(
    container,
    items.map((item) => item.id)
  )
  const tracking = await withTraceability(container, (service) =>
    service.readTracking(all.map((reservation) => reservation.inventory_item_id))
  )
  const tracked = all.filter(
    (reservation) => tracking.get(reservation.inventory_item_id)!.tracking !== "none"
  )
  const needed = withinOutstanding(tracked, outstandingOf(items))
  const changed = needed.filter(({ quantity }, i) => quantity < tracked[i].quantity)
  const inventory = container.resolve(Modules.INVENTORY)
  const kept = changed.filter(({ quantity }) => quantity > 0)
  if (kept.length) {
    await inventory.updateReservationItems(kept.map(({ id, quantity }) => ({ id, quantity })))
  }
  const gone = changed.filter(({ quantity }) => quantity === 0)
  if (gone.length) {
    await inventory.deleteReservationItems(gone.map(({ id }) => id))
  }
}

/**
 * Lowers Medusa's reservations of an order to what is still to be delivered of its tracked items. Medusa reserves the whole
 * new quantity of a line that is edited, also what was delivered already, and would keep it from other customers. Waits for
 * the order's lock: a fulfilment that runs has read the reservations.
 */
export const lowerOrderReservations = (
  container: MedusaContainer,
  orderId: string
): Promise<void> => withOrderLock(container, orderId, () => lower(container, orderId))
