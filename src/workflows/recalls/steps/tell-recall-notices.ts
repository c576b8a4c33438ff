import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { UntoldNotice } from "../../../modules/traceability/insight/recall/tell-notices"
import { TraceabilityEvents } from "../../../types/events"
import { readOrderContacts } from "../../../medusa/orders"
import { withTraceability } from "../../../application/with-traceability"

export const tellRecallNoticesStepId = "traceability-tell-recall-notices-step"

async function toEvents(container: MedusaContainer, recallId: string, notices: UntoldNotice[]) {
  const contacts = await readOrderContacts(
    container,
    notices.map((notice) => notice.order_id)
  )
  return notices.map(({ order_id, lot_ids }) => ({
    name: TraceabilityEvents.LOT_RECALLED,
    data: {
      recall_id: recallId,
      order_id,
      customer_id: contacts.get(order_id)?.customer_id ?? null,
      lot_ids,
    },
  }))
}

/**
 * One event for each order that was not told yet: who it is and which lots, ids only, for the shop's notifications. The lots
 * are blocked by now, so a failing event bus is logged: taking the block back would be worse. Who was not told is told when
 * the recall is started again. Answers how many were told.
 */
export const tellRecallNoticesStep = createStep(
  tellRecallNoticesStepId,
  async ({ recall_id }: { recall_id: string }, { container, eventGroupId }) => {
    const told: string[] = []
    const bus = container.resolve(Modules.EVENT_BUS)
    const tell = async (notices: UntoldNotice[]) => {
      const events = await toEvents(container, recall_id, notices)
      await bus.emit(events.map((event) => ({ ...event, metadata: { eventGroupId } })))
    }
    try {
      for (let more = true; more;) {
        const ids = await withTraceability(container, (service) =>
          service.tellRecallNotices(recall_id, tell)
        )
        told.push(...ids)
        more = ids.length > 0
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Telling of the recall ${recall_id} failed`, error as Error)
    }
    return new StepResponse({ orders: told.length }, told)
  },
  async (told, { container }) => {
    if (told?.length) {
      await withTraceability(container, (service) => service.forgetToldRecallNotices(told))
    }
  }
)
