import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type CountPackedLineInput = { operation_id: string; line_id: string; quantity: number }

export const countPackedLineStepId = "traceability-count-packed-line-step"

/**
 * This step counts goods without numbers on a line of an open delivery. Compensated by restoring the operation.
 *
 * Returns `{ line_id, detail_id }` of the row. Throws `quantity_mismatch` when the line needs less.
 */
export const countPackedLineStep = createStep(
  countPackedLineStepId,
  async (input: CountPackedLineInput, { container }) => {
    const { scanned, before } = await withTraceability(container, (service) =>
      service.countLine(input)
    )
    return new StepResponse(scanned, before)
  },
  restoreOperations
)
