import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreLot } from "../restore-lot"
import { withTraceability } from "../../../application/with-traceability"

export type DeleteStockLotInput = { id: string; actor_id?: string | null }

export const deleteStockLotStepId = "traceability-delete-stock-lot-step"

/** This step deletes a lot that was never used. Compensated by restoring it. */
export const deleteStockLotStep = createStep(
  deleteStockLotStepId,
  async (input: DeleteStockLotInput, { container }) => {
    const before = await withTraceability(container, (service) => service.snapshotLot(input.id))
    await withTraceability(container, (service) => service.deleteLot(input.id, input.actor_id))
    return new StepResponse(void 0, before)
  },
  restoreLot
)
