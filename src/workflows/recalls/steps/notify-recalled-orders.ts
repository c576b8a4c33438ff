import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PendingNotice } from "../../../modules/traceability/insight/recall/notify-orders"
import {
  type TraceabilityEvent,
  type TraceabilityEventData,
  TraceabilityEvents,
} from "../../../types/events"
import { readOrderContacts } from "../../../medusa/orders"
import { withTraceability } from "../../../application/with-traceability"

export const notifyRecalledOrdersStepId = "traceability-notify-recalled-orders-step"

async function toEvents(container: MedusaContainer, recallId: string, notices: PendingNotice[]) {
  const contacts = await readOrderContacts(
    container,
    notices.flatMap(({ order_id }) => order_id ?? [])
  )
  return notices.map(({ order_id, customer_id, lot_ids }): TraceabilityEvent => ({
    name: TraceabilityEvents.LOT_RECALLED,
    data: {
      recall_id: recallId,
      // What was handed on is no longer the business of who ordered it.
      order_id: customer_id ? null : order_id,
      customer_id: customer_id ?? (order_id && contacts.get(order_id)?.customer_id) ?? null,
      lot_ids,
    },
  }))
}

/**
 * This step emits one event for each order of a recall, and each later owner of its units, that was not notified yet: whose it
 * is and which lots it got, ids only, for the shop's notifications. The lots are blocked by now, so a failing event bus is logged: lifting the holds
 * would be worse. The orders it missed are notified when the recall is started again. Compensated by forgetting that they
 * were notified, as Medusa discards the events then.
 *
 * Returns `{ orders }`, how many were notified.
 */
export const notifyRecalledOrdersStep = createStep(
  notifyRecalledOrdersStepId,
  async ({ recall_id }: { recall_id: string }, { container, eventGroupId }) => {
    const notified: string[] = []
    const bus = container.resolve(Modules.EVENT_BUS)
    const notify = async (notices: PendingNotice[]) => {
      const events = await toEvents(container, recall_id, notices)
      await bus.emit<TraceabilityEventData>(
        events.map((event) => ({ ...event, metadata: { eventGroupId } }))
      )
    }
    try {
      for (let more = true; more;) {
        const ids = await withTraceability(container, (service) =>
          service.notifyRecalledOrders(recall_id, notify)
        )
        notified.push(...ids)
        more = ids.length > 0
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Notifying the orders of the recall ${recall_id} failed`, error as Error)
    }
    return new StepResponse({ orders: notified.length }, notified)
  },
  async (notified, { container }) => {
    if (notified?.length) {
      await withTraceability(container, (service) => service.forgetNotifiedOrders(notified))
    }
  }
)
