import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateLot } from "../../../modules/traceability/lots/change-lot"
import { withTraceability } from "../../../utils/with-traceability"

export type UpdateStockLotInput = { id: string; change: UpdateLot }

export const updateStockLotStepId = "update-stock-lot-step"

/** Changes a lot. Its item never changes; its name not once it has left to a customer or into production. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const updateStockLotStep = createStep(
  updateStockLotStepId,
  async (input: UpdateStockLotInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.updateLot(input.id, input.change))
    )
)
