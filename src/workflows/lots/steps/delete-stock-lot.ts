import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreLot } from "../restore-lot"
import { withTraceability } from "../../../application/with-traceability"

export type DeleteStockLotInput = { id: string }

export const deleteStockLotStepId = "traceability-delete-stock-lot-step"

/** Deletes a lot that nothing ever happened to. Undone by putting the lot back as it was. */
export const deleteStockLotStep = createStep(
  deleteStockLotStepId,
  async (input: DeleteStockLotInput, { container }) => {
    const before = await withTraceability(container, (service) => service.snapshotLot(input.id))
    await withTraceability(container, (service) => service.deleteLot(input.id))
    return new StepResponse(void 0, before)
  },
  restoreLot
)
