import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnLot } from "../../../modules/traceability/orders/returns/write-return-lots"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { flagWrongReturns } from "../../../application/flag-wrong-returns"
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
 * This step writes which units come back with a return, in place of what was written before. Compensated by restoring
 * the operation; that it follows Medusa's return stays.
 *
 * Returns the operation's id. Throws `invalid_state` when nothing is left to bring in.
 */
export const writeReturnLotsStep = createStep(
  writeReturnLotsStepId,
  async ({ return_id, lots, actor_id }: WriteReturnLotsInput, { container }) => {
    const medusa = await requireMedusaReturn(container, return_id)
    const operation_id = await withTraceability(container, (service) =>
      service.syncReturn({ ...medusa, created_by: actor_id })
    )
    if (!operation_id) {
      throw new TraceabilityError("invalid_state", say("invalid_state.nothingInReturn"))
    }
    try {
      const before = await withTraceability(container, (service) =>
        service.writeReturnLots({ operation_id, medusa, lots })
      )
      return new StepResponse(operation_id, before)
    } catch (error) {
      await flagWrongReturns(container, medusa.order_id, error)
      throw error
    }
  },
  restoreOperations
)
