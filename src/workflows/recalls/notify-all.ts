import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"
import { readOrderContacts } from "../../medusa/orders"
import type { PendingNotice } from "../../modules/traceability/insight/recall/notify-orders"
import {
  type TraceabilityEvent,
  type TraceabilityEventData,
  TraceabilityEvents,
} from "../../types/events"

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
 * Emits one event for each order of a recall, and each later owner of its units, that was not notified yet. Adds the notices to
 * `notified` as they are, also where one of the next fails. In a group of events they go out when its workflow has succeeded.
 */
export async function notifyAll(
  container: MedusaContainer,
  recallId: string,
  notified: string[],
  eventGroupId?: string
): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS)
  const notify = async (notices: PendingNotice[]) => {
    const events = await toEvents(container, recallId, notices)
    await bus.emit<TraceabilityEventData>(
      eventGroupId ? events.map((event) => ({ ...event, metadata: { eventGroupId } })) : events
    )
  }
  let after: string | null = null
  for (let more = true; more;) {
    const { ids, last_key } = await withTraceability(container, (service) =>
      service.notifyRecalledOrders(recallId, after, notify)
    )
    notified.push(...ids)
    // A notice may have come in before the last key meanwhile: it ends when there is none from the beginning.
    more = ids.length > 0 || after !== null
    after = last_key
  }
}
