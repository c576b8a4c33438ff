import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { lowerOrderReservations } from "../application/lower-order-reservations"
import { withTraceability } from "../application/with-traceability"
import {
  endPartialShipment,
  PARTIAL_SHIPMENT_DONE,
} from "../workflows/core-extensions/partial-shipment"

/** A shipped part's reservation is checked by Medusa again, now that nothing around the fulfilment can fail any more. */
export default async function partialShipmentDone({
  event,
  container,
}: SubscriberArgs<{ claim_id: string }>) {
  const claim = await withTraceability(container, (service) =>
    service.retrieveStockClaim(event.data.claim_id, { select: ["id", "payload", "order_id"] })
  )
  await endPartialShipment(container, claim)
  // Of a kit that takes less by now than was reserved something would stay reserved for an order that is delivered.
  if (claim.order_id) {
    await lowerOrderReservations(container, claim.order_id)
  }
}

export const config: SubscriberConfig = {
  event: PARTIAL_SHIPMENT_DONE,
  context: { subscriberId: "traceability-partial-shipment-done" },
}
