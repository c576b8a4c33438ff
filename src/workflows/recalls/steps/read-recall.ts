import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readRecallStepId = "traceability-read-recall-step"

/** This step reads a recall with its progress, for what a workflow returns. */
export const readRecallStep = createStep(readRecallStepId, async (id: string, { container }) => {
  return new StepResponse(await withTraceability(container, (service) => service.readRecall(id)))
})
