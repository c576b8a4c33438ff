import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TraceabilityEvents } from "../../../types/events"

export const emitManufacturingDoneStepId = "traceability-emit-manufacturing-done-step"

/**
 * This step emits that orders are done; the events are released when the workflow has succeeded. The ledger is written
 * by now, so a failing event bus is logged: throwing would change Medusa's levels back and leave the lots.
 */
export const emitManufacturingDoneStep = createStep(
  emitManufacturingDoneStepId,
  async (orderIds: string[], { container, eventGroupId }) => {
    const events = orderIds.map((id) => ({
      name: TraceabilityEvents.MANUFACTURING_ORDER_DONE,
      data: { id },
      metadata: { eventGroupId },
    }))
    try {
      await container.resolve(Modules.EVENT_BUS).emit(events)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("Telling that manufacturing orders are done failed", error as Error)
    }
    return new StepResponse(void 0)
  }
)
