import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { syncComponentReservations } from "../sync-component-reservations"

export const syncComponentReservationsStepId = "traceability-sync-component-reservations-step"

/** The last step of a workflow that changes what manufacturing orders need: makes Medusa's reservations equal to it. */
export const syncComponentReservationsStep = createStep(
  syncComponentReservationsStepId,
  async (orderIds: string[], { container }) => {
    await syncComponentReservations(container, orderIds)
    return new StepResponse(void 0)
  }
)
