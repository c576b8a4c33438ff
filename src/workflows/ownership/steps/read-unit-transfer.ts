import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readUnitTransferStepId = "traceability-read-unit-transfer-step"

/** This step reads a transfer of a unit as it is shown, for what a workflow returns. */
export const readUnitTransferStep = createStep(
  readUnitTransferStepId,
  async (id: string, { container }) => {
    const { transfers } = await withTraceability(container, (service) =>
      service.searchUnitTransfers({ id, limit: 1, offset: 0 })
    )
    return new StepResponse(transfers[0])
  }
)
