import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnLot } from "../../../modules/traceability/orders/returns/write-return-lots"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { restoreOperations } from "../../operations/restore-operations"
import { requireMedusaReturn } from "../require-medusa-return"

export type WriteReturnLotsInput = {
  return_id: string
  lots: ReturnLot[]
  actor_id: string | null
}

export const writeReturnLotsStepId = "traceability-write-return-lots-step"

/**
 * Names the units that come back with a return, in place of what was named before. Undone by putting the operation back
 * as it was; that it follows Medusa's return stays. Answers the operation's id.
 */
export const writeReturnLotsStep = createStep(
  writeReturnLotsStepId,
  async ({ return_id, lots, actor_id }: WriteReturnLotsInput, { container }) => {
    const medusa = await requireMedusaReturn(container, return_id)
    const operation_id = await withTraceability(container, (service) =>
      service.syncReturn({ ...medusa, created_by: actor_id })
    )
    if (!operation_id) {
      throw new TraceabilityError(
        "invalid_state",
        "Nothing is left to bring in with this return: it is a draft, cancelled, in stock already, or nothing in it is tracked."
      )
    }
    const before = await withTraceability(container, (service) =>
      service.writeReturnLots({ operation_id, medusa, lots })
    )
    return new StepResponse(operation_id, before)
  },
  restoreOperations
)
