import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export const readLoanStepId = "traceability-read-loan-step"

/** This step reads a loan as it is shown, for what a workflow returns. */
export const readLoanStep = createStep(readLoanStepId, async (id: string, { container }) => {
  const { loans } = await withTraceability(container, (service) =>
    service.searchLoans({ id, limit: 1, offset: 0 })
  )
  return new StepResponse(loans[0])
})
