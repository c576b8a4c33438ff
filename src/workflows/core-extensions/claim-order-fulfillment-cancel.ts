import type { MedusaContainer } from "@medusajs/framework/types"
import { activeChangeOf } from "../../medusa/active-order-change"
import { currentActor } from "../../application/current-actor"
import { withTraceability } from "../../application/with-traceability"
import { CoreStepArgs, stepOutput } from "./insert-step-after"
import { type CancelledOrder, moveOfCancel } from "./move-of-cancel"
import type { Reservation } from "./fulfilled-order"

export const claimOrderFulfillmentCancelStepId = "traceability-claim-order-fulfillment-cancel-step"

type Payload = {
  order_id: string
  fulfillment_id: string
  canceled_by?: string
  no_notification?: boolean
}

/**
 * Inserted into `cancel-order-fulfillment` before Medusa puts stock back: holds the delivered units, or refuses when one
 * is no longer with the customer. Throwing later, in the hook, would leave the fulfilment cancelled and the stock wrong.
 */
export const claimOrderFulfillmentCancel = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as Payload
    const { data: order } = stepOutput<{ data: CancelledOrder }>(args, "get-order")
    const reservations = stepOutput<Reservation[] | undefined>(args, "get-reservations") ?? []
    const medusa = {
      ...moveOfCancel(order, payload.fulfillment_id, reservations),
      no_notification: payload.no_notification ?? false,
    }
    const active_change = await activeChangeOf(container, payload.order_id)
    const claim = await withTraceability(container, (service) =>
      service.claimFulfillmentCancel({
        transaction_id: `${claimOrderFulfillmentCancelStepId}:${args.transaction?.transactionId}`,
        order_id: payload.order_id,
        fulfillment_id: payload.fulfillment_id,
        actor_id: payload.canceled_by ?? currentActor(),
        given_back: medusa.parts.map(({ inventory_item_id, location_id, quantity }) => ({
          inventory_item_id,
          location_id,
          quantity,
        })),
        active_change,
        medusa,
      })
    )
    return claim?.claim_id ?? null
  },
  compensate: (claimId: string) =>
    withTraceability(container, (service) => service.releaseClaim(claimId)),
})
