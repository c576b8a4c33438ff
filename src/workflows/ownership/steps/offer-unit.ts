import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type OfferUnitInput = {
  lot_id: string
  /** Who has it, which the caller has checked. */
  from_customer_id: string
}

export const offerUnitStepId = "traceability-offer-unit-step"

/**
 * This step offers a unit to whoever has a code; an older offer of the unit ends. Compensated by taking the offer back.
 *
 * Returns `{ id, code, expires_at }`: the code is kept nowhere. Throws `not_found`, `lot_elsewhere` for a unit that no customer has, and
 * `invalid_state` for a lot, and for a unit that was reported stolen or lost.
 */
export const offerUnitStep = createStep(
  offerUnitStepId,
  async (input: OfferUnitInput, { container }) => {
    const offered = await withTraceability(container, (service) => service.offerUnit(input))
    return new StepResponse(offered, offered.id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardUnitTransfer(id))
    }
  }
)
