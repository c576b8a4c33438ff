import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readStockLotStepId = "traceability-read-stock-lot-step"

/** This step reads a lot as it is shown, for what a workflow returns. */
export const readStockLotStep = createStep(
  readStockLotStepId,
  async (id: string, { container }) => {
    const { lots } = await withTraceability(container, (service) =>
      service.searchLots({ ids: [id], limit: 1, offset: 0 })
    )
    return new StepResponse(lots[0])
  }
)
