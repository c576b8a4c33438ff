import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readServiceCaseStepId = "traceability-read-service-case-step"

/** This step reads a service case as it is shown, for what a workflow returns. */
export const readServiceCaseStep = createStep(
  readServiceCaseStepId,
  async (id: string, { container }) => {
    const { cases } = await withTraceability(container, (service) =>
      service.searchServiceCases({ id, limit: 1, offset: 0 })
    )
    return new StepResponse(cases[0])
  }
)
