import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readBillOfMaterialsStepId = "traceability-read-bill-of-materials-step"

/** This step reads a bill of materials with its lines, for what a workflow returns. */
export const readBillOfMaterialsStep = createStep(
  readBillOfMaterialsStepId,
  async (id: string, { container }) => {
    const { boms } = await withTraceability(container, (service) =>
      service.searchBoms({ ids: [id], limit: 1, offset: 0 })
    )
    return new StepResponse(boms[0])
  }
)
