import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { withTraceability } from "../application/with-traceability"
import { endPartialShipment } from "../workflows/core-extensions/partial-shipment"

/** A shipped part's reservation is checked by Medusa again, now that nothing around the fulfilment can fail any more. */
export default async function fulfillmentCreatedEndPartialShipment({
  event,
  container,
}: SubscriberArgs<{ fulfillment_id: string }>) {
  const claims = await withTraceability(container, (service) =>
    service.listStockClaims(
      { fulfillment_id: event.data.fulfillment_id, kind: "fulfillment" },
      { select: ["id"] }
    )
  )
  for (const claim of claims) {
    await endPartialShipment(container, claim.id)
  }
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "traceability-fulfillment-created-end-partial-shipment" },
}
