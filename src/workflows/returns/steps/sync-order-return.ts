import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { requireMedusaReturn } from "../require-medusa-return"

export type SyncOrderReturnInput = {
  return_id: string
  actor_id: string | null
}

export const syncOrderReturnStepId = "traceability-sync-order-return-step"

/**
 * This step creates the open operation of a return of Medusa, moves it where the return's location moved, and cancels
 * it with the return. It follows Medusa and can run any number of times, so there is nothing to compensate.
 *
 * Returns the operation's id, or null when nothing is left to bring in.
 */
export const syncOrderReturnStep = createStep(
  syncOrderReturnStepId,
  async ({ return_id, actor_id }: SyncOrderReturnInput, { container }) => {
    const medusa = await requireMedusaReturn(container, return_id)
    const id = await withTraceability(container, (service) =>
      service.syncReturn({ ...medusa, created_by: actor_id })
    )
    return new StepResponse(id)
  }
)
