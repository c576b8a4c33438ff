import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readItemTrackingStepId = "traceability-read-item-tracking-step"

/** This step reads how inventory items are tracked, for what a workflow returns. */
export const readItemTrackingStep = createStep(
  readItemTrackingStepId,
  async (itemIds: string[], { container }) => {
    const tracking = await withTraceability(container, (service) => service.readTracking(itemIds))
    return new StepResponse([...tracking.values()])
  }
)
