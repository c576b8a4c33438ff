import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readWarrantyExtensionStepId = "traceability-read-warranty-extension-step"

/** This step reads an extension of a warranty as it is shown, for what a workflow returns. */
export const readWarrantyExtensionStep = createStep(
  readWarrantyExtensionStepId,
  async (id: string, { container }) => {
    const { extensions } = await withTraceability(container, (service) =>
      service.searchWarrantyExtensions({ id, limit: 1, offset: 0 })
    )
    return new StepResponse(extensions[0])
  }
)
