import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import type { CoreStepArgs } from "./insert-step-after"

export const claimOrderFulfillmentCancelStepId = "traceability-claim-order-fulfillment-cancel-step"

/**
 * Inserted into `cancel-order-fulfillment` before Medusa puts stock back: holds the delivered units, or refuses when one
 * is no longer with the customer. Throwing later, in the hook, would leave the fulfilment cancelled and the stock wrong.
 */
export const claimOrderFulfillmentCancel = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as { fulfillment_id: string; canceled_by?: string }
    const claim = await withTraceability(container, (service) =>
      service.claimFulfillmentCancel({
        transaction_id: `${claimOrderFulfillmentCancelStepId}:${args.transaction?.transactionId}`,
        fulfillment_id: payload.fulfillment_id,
        actor_id: payload.canceled_by ?? null,
      })
    )
    return claim?.claim_id ?? null
  },
  compensate: (claimId: string) =>
    withTraceability(container, (service) => service.releaseClaim(claimId)),
})
