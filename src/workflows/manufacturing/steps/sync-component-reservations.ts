import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { syncComponentReservations } from "../sync-component-reservations"

export const syncComponentReservationsStepId = "traceability-sync-component-reservations-step"

/**
 * This step makes Medusa's reservations what manufacturing orders need. It is the last one of a workflow that changes
 * that, and never fails.
 */
export const syncComponentReservationsStep = createStep(
  syncComponentReservationsStepId,
  async (orderIds: string[], { container }) => {
    await syncComponentReservations(container, orderIds)
    return new StepResponse(void 0)
  }
)
