import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LevelChange } from "../../../modules/traceability/claims/claim-rows"
import { withTraceability } from "../../../utils/with-traceability"

export const reserveWaitingOperationsStepId = "reserve-waiting-operations"

/**
 * Offers what has just arrived to operations that wait for it. A convenience on top of a finished operation: when it
 * fails the goods are still received, so it logs instead of failing; opening the delivery reserves them later.
 */
export const reserveWaitingOperationsStep = createStep(
  reserveWaitingOperationsStepId,
  async (changes: LevelChange[], { container }) => {
    const arrived = changes.filter((change) => change.adjustment > 0)
    try {
      for (const locationId of new Set(arrived.map((change) => change.location_id))) {
        const itemIds = arrived
          .filter((c) => c.location_id === locationId)
          .map((c) => c.inventory_item_id)
        await withTraceability(container, (service) => service.reserveWaiting(itemIds, locationId))
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("Reserving arrived stock for waiting operations failed", error as Error)
    }
    return new StepResponse(void 0)
  }
)
