import type { MedusaContainer } from "@medusajs/framework/types"
import { currentActor } from "../../application/current-actor"
import { withTraceability } from "../../application/with-traceability"
import type { Untracked } from "../../modules/traceability/stock/tracking/sum-by-place"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

export const claimOrderFulfillmentCancelStepId = "traceability-claim-order-fulfillment-cancel-step"

type Payload = { order_id: string; fulfillment_id: string; canceled_by?: string }
type Order = {
  fulfillments: {
    id: string
    location_id: string
    items: { inventory_item_id: string | null; quantity: unknown }[]
  }[]
}

/** What Medusa is about to give back to its levels, as the order was read and corrected. */
function givenBack(args: CoreStepArgs): Untracked[] {
  const { fulfillment_id } = args.payload as Payload
  const { data } = stepOutput<{ data: Order }>(args, "get-order")
  const { location_id, items } = data.fulfillments.find(({ id }) => id === fulfillment_id)!
  return items.flatMap(({ inventory_item_id, quantity }) =>
    inventory_item_id ? [{ inventory_item_id, location_id, quantity: Number(quantity) }] : []
  )
}

/**
 * Inserted into `cancel-order-fulfillment` before Medusa puts stock back: holds the delivered units, or refuses when one
 * is no longer with the customer. Throwing later, in the hook, would leave the fulfilment cancelled and the stock wrong.
 */
export const claimOrderFulfillmentCancel = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as Payload
    const claim = await withTraceability(container, (service) =>
      service.claimFulfillmentCancel({
        transaction_id: `${claimOrderFulfillmentCancelStepId}:${args.transaction?.transactionId}`,
        order_id: payload.order_id,
        fulfillment_id: payload.fulfillment_id,
        actor_id: payload.canceled_by ?? currentActor(),
        given_back: givenBack(args),
      })
    )
    return claim?.claim_id ?? null
  },
  compensate: (claimId: string) =>
    withTraceability(container, (service) => service.releaseClaim(claimId)),
})
