import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { notifyAll } from "../notify-all"

export const notifyRecalledOrdersStepId = "traceability-notify-recalled-orders-step"

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
    try {
      await notifyAll(container, recall_id, notified, eventGroupId)
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
