import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../application/with-traceability"
import { endPartialShipment } from "../partial-shipment"

/** The job runs every minute; a shop that was off for a day is looked at whole. */
const LOOKS_BACK_MS = 24 * 60 * 60 * 1000

/**
 * The event that ends a shipment of a part dies with its process, and the rest of the reservation would go on being reserved whether
 * there is stock or not. So it is ended here for what was confirmed before `before`; where that has happened, nothing does.
 */
export async function endLostPartShipments(
  container: MedusaContainer,
  before: Date
): Promise<void> {
  const since = new Date(before.getTime() - LOOKS_BACK_MS)
  const shipments = await withTraceability(container, (service) =>
    service.readPartShipments({ since, before })
  )
  for (const claim of shipments) {
    await endPartialShipment(container, claim)
  }
}
