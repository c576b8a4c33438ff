import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { withTraceability } from "../../application/with-traceability"
import { medusaReader } from "../../medusa/medusa-reader"
import { readOrderNumbers } from "../../medusa/orders"

/**
 * An order that was cancelled while it was being fulfilled can keep reservations of Medusa, and so goods from being sold
 * that nobody waits for. Those of orders cancelled before `before` are removed, each recorded. Returns how many.
 */
export async function removeStrayReservations(
  container: MedusaContainer,
  before: Date
): Promise<number> {
  const found = await withTraceability(container, (service) =>
    service.readStrayReservations(medusaReader(container))
  )
  const stray = found.filter((reservation) => new Date(reservation.since) < before)
  if (!stray.length) {
    return 0
  }
  const numbers = await readOrderNumbers(
    container,
    stray.map((reservation) => reservation.order_id)
  )
  for (const { id, inventory_item_id, location_id, quantity, order_id } of stray) {
    await deleteReservationsWorkflow(container).run({ input: { ids: [id] } })
    const order = numbers.get(order_id) ?? order_id
    await withTraceability(container, (service) =>
      service.recordRepair({
        kind: "reservation",
        inventory_item_id,
        location_id,
        quantity_before: quantity,
        quantity_after: 0,
        reason: `Order ${order} was cancelled, and Medusa kept its reservation`,
        actor_id: null,
      })
    )
  }
  return stray.length
}
