import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { syncComponentReservations } from "../sync-component-reservations"

export const resyncComponentReservationsStepId = "traceability-resync-component-reservations-step"

/**
 * This step does nothing until it is compensated: then it makes Medusa's reservations what the orders need. As the
 * first step of a workflow it is compensated last, when everything else is as it was before.
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
