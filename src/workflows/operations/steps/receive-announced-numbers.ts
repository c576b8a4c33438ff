import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { restoreOperations } from "../restore-operations"

export type ReceiveAnnouncedNumbersInput = {
  operation_id: string
  /** Names that look like another one, and were not asked about when they were announced, are meant. */
  accept_similar?: boolean
  actor_id: string | null
}

export const receiveAnnouncedNumbersStepId = "traceability-receive-announced-numbers-step"

/**
 * This step enters everything in a receipt that is announced and still open, all or nothing. Nothing is validated.
 * Compensated by restoring the operation.
 *
 * Returns how many numbers were entered.
 */
export const receiveAnnouncedNumbersStep = createStep(
  receiveAnnouncedNumbersStepId,
  async (input: ReceiveAnnouncedNumbersInput, { container }) => {
    const { count, before } = await withTraceability(container, (service) =>
      service.receiveAnnounced(input)
    )
    return new StepResponse(count, before)
  },
  restoreOperations
)
