import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type ClearUnitInput = { id: string; reason: string; actor_id: string | null }

export const clearUnitStepId = "traceability-clear-unit-step"

/**
 * This step clears a unit of what was said against it; a block that came with it goes. Compensated by opening it again.
 *
 * Returns `{ lot_id, lot_ids }`: the unit, and the lots that are free now. Throws `not_found`, and `invalid_state` for what is
 * cleared already.
 */
export const clearUnitStep = createStep(
  clearUnitStepId,
  async (input: ClearUnitInput, { container }) => {
    const cleared = await withTraceability(container, (service) => service.clearSuspicion(input))
    const { lot_id, unblocked } = cleared
    return new StepResponse(
      { lot_id, lot_ids: unblocked ? [lot_id] : [] },
      { id: input.id, cleared }
    )
  },
  async (done, { container }) => {
    if (done) {
      await withTraceability(container, (service) => service.reopenSuspicion(done.id, done.cleared))
    }
  }
)
