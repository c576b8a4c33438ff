import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { readOrderDemands } from "../../../medusa/order-demands"

export type SyncOrderDeliveriesInput = { order_id: string; actor_id: string | null }

export const syncOrderDeliveriesStepId = "traceability-sync-order-deliveries-step"

/**
 * This step makes the order's open deliveries equal to what Medusa has reserved for it, with lots by the removal
 * strategy. It follows Medusa and can run any number of times, so there is nothing to compensate.
 *
 * Returns the deliveries' `ids` and the places where stock was `freed`. Throws `not_found` for an unknown order.
 */
export const syncOrderDeliveriesStep = createStep(
  syncOrderDeliveriesStepId,
  async ({ order_id, actor_id }: SyncOrderDeliveriesInput, { container }) => {
    const asksForGroups = await withTraceability(container, (service) => service.asksForGroups())
    const order = await readOrderDemands(container, order_id, asksForGroups)
    if (!order) {
      throw new TraceabilityError("not_found", `There is no order with the id ${order_id}.`, {
        status: 404,
      })
    }
    const synced = await withTraceability(container, (service) =>
      service.syncDeliveries({ order_id, created_by: actor_id, ...order })
    )
    return new StepResponse(synced)
  }
)
