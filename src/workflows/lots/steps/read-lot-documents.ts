import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readLotDocumentsStepId = "traceability-read-lot-documents-step"

/** This step reads documents of lots, for what a workflow returns. */
export const readLotDocumentsStep = createStep(
  readLotDocumentsStepId,
  async (ids: string[], { container }) => {
    return new StepResponse(
      await withTraceability(container, (service) => service.readLotDocumentsById(ids))
    )
  }
)
