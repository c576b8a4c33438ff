import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readSuspicionStepId = "traceability-read-suspicion-step"

/** This step reads what was said against a unit, for what a workflow returns. */
export const readSuspicionStep = createStep(
  readSuspicionStepId,
  async (id: string, { container }) => {
    const { suspicions } = await withTraceability(container, (service) =>
      service.searchSuspicions({ id, limit: 1, offset: 0 })
    )
    return new StepResponse(suspicions[0])
  }
)
