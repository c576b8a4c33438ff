import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { syncComponentReservations } from "../sync-component-reservations"

export const resyncComponentReservationsStepId = "traceability-resync-component-reservations-step"

/**
 * The first step of such a workflow, so that its undo is the last: once everything else is back as it was, so are
 * Medusa's reservations.
 */
export const resyncComponentReservationsStep = createStep(
  resyncComponentReservationsStepId,
  async (orderIds: string[]) => new StepResponse(void 0, orderIds),
  async (orderIds, { container }) => {
    if (orderIds) {
      await syncComponentReservations(container, orderIds)
    }
  }
)
