import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TraceabilityEvents } from "../../../types/events"
import { readOrderContacts } from "../../../utils/read-order-contacts"
import { withTraceability } from "../../../utils/with-traceability"

export const emitLotsRecalledStepId = "emit-lots-recalled"

const EVENTS_AT_ONCE = 1_000

/**
 * One event for each order that got something of it: who it is and which lots, ids only, for the shop's notifications. The
 * lots are blocked by now, so a failing event bus is logged: taking the block back would be worse.
 */
export const emitLotsRecalledStep = createStep(
  emitLotsRecalledStepId,
  async ({ lot_ids }: { lot_ids: string[] }, { container, eventGroupId }) => {
    try {
      const events = await readEvents(container, lot_ids)
      const bus = container.resolve(Modules.EVENT_BUS)
      for (let at = 0; at < events.length; at += EVENTS_AT_ONCE) {
        const some = events.slice(at, at + EVENTS_AT_ONCE)
        await bus.emit(some.map((event) => ({ ...event, metadata: { eventGroupId } })))
      }
      return new StepResponse({ orders: events.length })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Telling of the recall of ${lot_ids.join(", ")} failed`, error as Error)
      return new StepResponse({ orders: 0 })
    }
  }
)

async function readEvents(container: MedusaContainer, lotIds: string[]) {
  const { deliveries } = await withTraceability(container, (service) =>
    service.readRecallList(lotIds, { limit: 1_000_000, offset: 0 })
  )
  const byOrder = new Map<string, string[]>()
  for (const { order_id, lots } of deliveries) {
    if (order_id) {
      byOrder.set(
        order_id,
        lots.map((lot) => lot.lot_id)
      )
    }
  }
  const contacts = await readOrderContacts(container, [...byOrder.keys()])
  return [...byOrder].map(([order_id, delivered]) => ({
    name: TraceabilityEvents.LOT_RECALLED,
    data: {
      order_id,
      customer_id: contacts.get(order_id)?.customer_id ?? null,
      lot_ids: delivered,
      recalled_lot_ids: lotIds,
    },
  }))
}
