import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { withTraceability } from "../../../application/with-traceability"
import { medusaReader } from "../../../medusa/medusa-reader"
import { readOrderNumbers } from "../../../medusa/orders"
import type { StrayReservation } from "../../../modules/traceability/stock/integrity/read-level-differences"

/** Recorded first: died in between, it is still there and is removed by the next run. One by one, so that one lock is held at a time. */
async function remove(
  container: MedusaContainer,
  { id, inventory_item_id, location_id, quantity }: StrayReservation,
  order: string
): Promise<void> {
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
  await deleteReservationsWorkflow(container).run({ input: { ids: [id] } })
}

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
  const numbers = await readOrderNumbers(
    container,
    stray.map((reservation) => reservation.order_id)
  )
  let removed = 0
  for (const reservation of stray) {
    try {
      await remove(
        container,
        reservation,
        numbers.get(reservation.order_id) ?? reservation.order_id
      )
      removed++
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`The reservation ${reservation.id} was not removed`, error as Error)
    }
  }
  return removed
}
