import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateLot } from "../../../modules/traceability/lots/change-lot"
import { withTraceability } from "../../../utils/with-traceability"

export type CreateStockLotInput = {
  lot: CreateLot
  place?: { location_id: string; quantity: number }
  actor_id: string | null
}

export const createStockLotStepId = "create-stock-lot-step"

/**
 * Makes a lot or serial number; without a name it gets the item's next number. With a place it also numbers stock that is
 * counted there already; such a lot has movements then and is not taken back. Answers the lot's id.
 */
export const createStockLotStep = createStep(
  createStockLotStepId,
  async (input: CreateStockLotInput, { container }) => {
    const id = await withTraceability(container, (service) =>
      input.place
        ? service.createLotOfCountedStock(input.lot, input.place, input.actor_id)
        : service.createLot(input.lot, input.actor_id)
    )
    return new StepResponse(id, input.place ? null : id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.deleteLot(id))
    }
  }
)
