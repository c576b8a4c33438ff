import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateLot } from "../../../modules/traceability/lots/change-lot"
import { withTraceability } from "../../../utils/with-traceability"

export type CreateStockLotInput = { lot: CreateLot; actor_id: string | null }

export const createStockLotStepId = "create-stock-lot-step"

/** Makes a lot or serial number without stock; without a name it gets the item's next number. Answers its id. */
export const createStockLotStep = createStep(
  createStockLotStepId,
  async (input: CreateStockLotInput, { container }) => {
    const id = await withTraceability(container, (service) => service.createLot(input.lot, input.actor_id))
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.deleteLot(id))
    }
  }
)
