import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
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
    service.retrieveStockClaim(event.data.claim_id, { select: ["id", "payload"] })
  )
  await endPartialShipment(container, claim)
}

export const config: SubscriberConfig = {
  event: PARTIAL_SHIPMENT_DONE,
  context: { subscriberId: "traceability-partial-shipment-done" },
}
